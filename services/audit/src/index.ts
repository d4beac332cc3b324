export { KeyRing } from './adapters/key-ring';
export type { Verdict } from './domain/chain-judge';
export { nextEntry } from './domain/entry';
export type { BreakKind, TrailBreak } from './domain/diagnose';
export type { CheckpointVerifier } from './ports';
export {
  type CheckpointReport,
  verifyTrail,
  type VerifyOptions,
  type VerifyProgress,
  type VerifyReport,
} from './verify';
export type { CheckpointProblem, CheckpointProblemKind } from './verify-checkpoints';
export { runVerify, type VerifyEnvironment } from './verify-command';
export { audit } from './wire';
