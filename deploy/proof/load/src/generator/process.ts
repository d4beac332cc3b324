import { generate, type LoadPlan } from './generate';

// A process of its own: sharing one with the balancer or the checks would delay what it sends and what it measures.
process.once('message', (plan: LoadPlan) => {
  void generate(plan).then(result => process.send?.(result, () => process.exit(0)));
});
