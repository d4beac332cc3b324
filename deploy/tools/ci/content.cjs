// What the outcome of a test file can depend on, as a hash of what git has of it: the file, its package, the code of the packages that
// this one stands on by nx's graph, the third-party packages of them all, and what every test runs with.
const { execFileSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const { mkdtempSync, readFileSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const root = join(__dirname, '../../..');

/** What every test runs with; of package.json see `toolsOf`. */
const SHARED = ['jest.config.cjs', 'tsconfig.base.json', '.ci/run', 'deploy/tools/jest/', 'deploy/tools/rabbitmq/'];
/** What lint and formatting are made of, besides the files themselves. */
const LINT = ['eslint.config.mjs', '.prettierrc.json', '.prettierignore', 'tsconfig.test.json'];

/** What the tests of a package read beside it and what it depends on; the empty string is everything. */
const READS = {
  'deploy/proof/manifests': ['k8s/', 'docker-compose.yml', 'deploy/docker/', 'docs/operations.md'],
  'deploy/proof/crash': ['k8s/', 'docker-compose.yml', 'deploy/docker/'],
  'deploy/tools': [''],
};

/**
 * Where nx's graph says more than a test runs: the crash points of a service start that service alone, although the catalogue that names
 * them imports all. → the service, all others of services/ are left out.
 */
const ALONE = /^deploy\/proof\/crash\/test\/(\w+)\.e2e\.ts$/;

/** Where a test starts more than the graph knows its package to import: the page's suites start the whole desk. */
const STARTS = [[/^services\/web\/test\/.*\.e2e\.ts$/, 'deploy/standalone']];

const TEST = /(\.int)?\.test\.ts$|\.e2e\.ts$/;
const hash = parts => createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 20);
const git = (...args) => execFileSync('git', args, { cwd: root, maxBuffer: 1e8, encoding: 'utf8' });

class Content {
  /** Path → mode and object. */
  #files = new Map(
    git('ls-files', '-s', '-z')
      .split('\0')
      .filter(line => line !== '')
      .map(line => /^(\S+ \S+) \d\t(.*)$/s.exec(line))
      .filter(([, , path]) => path !== '.ci/proven.json')
      .map(([, object, path]) => [path, object]),
  );
  #graph = this.#readGraph();
  #lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  #memory = new Map();

  /** Folders of the packages, the longest first: some lie inside of others. */
  packages() {
    return Object.keys(this.#graph).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  }

  packageOf(file) {
    return this.packages().find(folder => file.startsWith(`${folder}/`));
  }

  /** Of `.` those that belong to no package. */
  filesOf(folder) {
    return [...this.#files.keys()].filter(file => (this.packageOf(file) ?? '.') === folder);
  }

  testsOf(folder) {
    return this.filesOf(folder).filter(file => TEST.test(file));
  }

  isCommitted() {
    return git('status', '--porcelain')
      .split('\n')
      .every(line => line === '' || line.endsWith('.ci/proven.json'));
  }

  /** Of a test file and all that it stands on. */
  reachedBy(file, folder) {
    const [, alone] = ALONE.exec(file) ?? [];
    const counts = each => each !== folder && (!alone || !each.startsWith('services/') || each === `services/${alone}`);
    const started = STARTS.flatMap(([files, what]) => (files.test(file) ? this.#graph[what] : []));
    const reached = [...new Set([...this.#graph[folder], ...started])].filter(counts).sort();
    return hash([this.ownOf(file, folder), ...reached.map(each => this.#codeOf(each))]);
  }

  /** Of a test file and its package alone. */
  ownOf(file, folder) {
    return hash([this.#listed([file]), this.#codeOf(folder, true), this.#shared()]);
  }

  /** Of all files of a package and all that it stands on; of `.` what belongs to no package. */
  everythingOf(folder) {
    const files = this.filesOf(folder);
    const others = (this.#graph[folder] ?? []).filter(each => each !== folder).map(each => this.#codeOf(each));
    return hash([this.#listed(files), ...others, this.#listed(LINT), this.#toolsOf('.')]);
  }

  /** All of a package but its tests; for its own tests also what helps them and what they read. */
  #codeOf(folder, forItsTests = false) {
    return this.#once(`code ${folder} ${forItsTests}`, () => {
      const inside = file => file.startsWith(`${folder}/`) && !TEST.test(file);
      const code = file => inside(file) && !/\/test\/|\.md$/.test(file.slice(folder.length));
      const read = file => (READS[folder] ?? []).some(part => file.startsWith(part));
      const counts = forItsTests ? file => inside(file) || read(file) : code;
      return hash([this.#listed([...this.#files.keys()].filter(counts)), this.#toolsOf(folder)]);
    });
  }

  #shared() {
    return this.#once('shared', () =>
      hash([
        this.#listed([...this.#files.keys()].filter(file => SHARED.some(part => file.startsWith(part)))),
        this.#toolsOf('.'),
      ]),
    );
  }

  /** Versions of the third-party packages that a package can load, from the lock file. */
  #toolsOf(folder) {
    return this.#once(`tools ${folder}`, () => {
      const seen = new Set();
      const visit = (at, optional) => {
        const { version, integrity, link, ...entry } = this.#lock[at] ?? {};
        if (seen.has(at) || version === undefined) return link || optional ? undefined : seen.add(`${at} missing`);
        seen.add(at);
        follow(at, entry);
        return seen.add(`${at} ${version} ${integrity}`);
      };
      const follow = (
        at,
        { dependencies = {}, devDependencies = {}, optionalDependencies = {}, peerDependencies = {} },
      ) => {
        for (const name of Object.keys({ ...dependencies, ...devDependencies }))
          this.#find(at, name, found => visit(found));
        for (const name of Object.keys({ ...optionalDependencies, ...peerDependencies }))
          this.#find(at, name, found => visit(found, true));
      };
      const { devDependencies, dependencies, optionalDependencies } = this.#lock[folder === '.' ? '' : folder] ?? {};
      follow(folder === '.' ? '' : folder, { devDependencies, dependencies, optionalDependencies });
      return hash([...seen].sort());
    });
  }

  /** Where node finds a package from a folder; packages of ours are in nx's graph. */
  #find(from, name, found) {
    if (name.startsWith('@switchboard/')) return;
    for (let at = from; ; at = at.includes('/') ? at.slice(0, at.lastIndexOf('/')) : '') {
      const path = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
      if (this.#lock[path] || at === '') return found(path);
    }
  }

  #listed(files) {
    return hash([...files].sort().map(file => `${file} ${this.#files.get(file)}`));
  }

  #once(key, make) {
    if (!this.#memory.has(key)) this.#memory.set(key, make());
    return this.#memory.get(key);
  }

  /** Folder of each package → folders of those that it depends on, itself included. */
  #readGraph() {
    const folder = mkdtempSync(join(tmpdir(), 'graph-'));
    try {
      const file = join(folder, 'graph.json');
      execFileSync('npx', ['nx', 'graph', `--file=${file}`], { cwd: root, stdio: 'ignore' });
      const { nodes, dependencies } = JSON.parse(readFileSync(file, 'utf8')).graph;
      const direct = name => [
        ...(dependencies[name] ?? []).map(({ target }) => target).filter(target => nodes[target]),
        // A test's helpers are no dependency of the package.
        ...(this.#testsUseHelpers(nodes[name].data.root) ? ['@switchboard/testing'] : []),
      ];
      const reach = (name, seen = new Set()) => {
        if (!seen.has(name)) direct(name).forEach(next => reach(next, seen.add(name)));
        return seen.add(name);
      };
      return Object.fromEntries(
        Object.keys(nodes).map(name => [
          nodes[name].data.root,
          [...reach(name)].map(each => nodes[each].data.root).sort(),
        ]),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  #testsUseHelpers(folder) {
    return [...this.#files.keys()].some(
      file =>
        file.startsWith(`${folder}/`) &&
        (TEST.test(file) || (file.includes('/test/') && file.endsWith('.ts'))) &&
        readFileSync(join(root, file), 'utf8').includes('@switchboard/testing'),
    );
  }
}

module.exports = { Content, root };
