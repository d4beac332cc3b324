/** What stands at the top of a service's `src`, each with a meaning that is the same in all services. */
const FILES: readonly string[] = ['main', 'config', 'wire', 'entry', 'ports', 'index'];

/** A service that asks nothing special of the platform that runs it has none. */
const OPTIONAL_FILES: readonly string[] = ['hosting'];

/** Folders of a service, or of a feature of a service. */
const LAYERS: readonly string[] = ['handlers', 'routes', 'usecases', 'domain', 'adapters', 'ports'];

/** What may stand beside the layers of a feature: a feature with more than a few adapters makes them itself. */
const FEATURE_FILES: readonly string[] = ['ports', 'wire'];

/** Folders of a service alone: what is started by hand, and what every request passes before its route. */
const TOP_FOLDERS: readonly string[] = [...LAYERS, 'commands', 'http'];

/**
 * Holds the files of a service to the one anatomy (docs/adr/0023).
 * @param files paths relative to `src`, with slashes
 * @returns what is out of place or missing, a sentence each; empty for a service that is in order
 */
export function anatomyProblems(files: readonly string[]): string[] {
  const features = featuresOf(files);
  const layersOf = (file: string) => (features.has(first(file)) ? file.slice(first(file).length + 1) : file);
  const misplaced = files
    .filter(file => !hasPlace(file) && !(features.has(first(file)) && hasPlaceInFeature(layersOf(file))))
    .map(file => `${file} is out of place`);
  const missing = FILES.filter(name => !files.some(file => isPart(layersOf(file), name) || isPart(file, name)));
  const present = new Set(files.map(file => first(layersOf(file))));
  const layers = ['usecases', 'domain', 'adapters'].filter(layer => !present.has(layer));
  const inbound = present.has('handlers') || present.has('routes') ? [] : ['handlers or routes'];
  return [...misplaced, ...[...missing, ...layers, ...inbound].map(name => `${name} is missing`)];
}

/** Folders of `src` that hold layers and nothing else. */
function featuresOf(files: readonly string[]): ReadonlySet<string> {
  const folders = new Set(files.filter(file => file.includes('/')).map(first));
  return new Set(
    [...folders].filter(folder => {
      if (TOP_FOLDERS.includes(folder)) return false;
      const inside = files.filter(file => first(file) === folder).map(file => file.slice(folder.length + 1));
      return inside.some(file => file.includes('/')) && inside.every(hasPlaceInFeature);
    }),
  );
}

function hasPlace(file: string): boolean {
  if (file.includes('/')) return TOP_FOLDERS.includes(first(file));
  return [...FILES, ...OPTIONAL_FILES].some(name => isFile(file, name));
}

function hasPlaceInFeature(file: string): boolean {
  return file.includes('/') ? LAYERS.includes(first(file)) : FEATURE_FILES.some(name => isFile(file, name));
}

/** `ports` may be a file or a folder. */
function isPart(file: string, name: string): boolean {
  return isFile(file, name) || (name === 'ports' && first(file) === 'ports');
}

/** The file itself, or a test of it. */
function isFile(file: string, name: string): boolean {
  return file === `${name}.ts` || (file.startsWith(`${name}.`) && file.endsWith('.test.ts'));
}

function first(file: string): string {
  return file.split('/')[0] ?? '';
}
