export { type ComposeFile, type ComposeService, loadCompose } from './compose';
export { interpolate, type Variable, variablesOf } from './interpolate';
export { type KubernetesObject, overlays, readObjects, renderOverlay } from './kubernetes';
export { commandAnswers, repositoryRoot } from './repository';
export { acceptedSettings, complaintsAbout, SERVICES } from './services';
