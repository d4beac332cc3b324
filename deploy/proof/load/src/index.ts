export { Installation } from './installation';
export { brokerDown } from './scenarios/broker-down';
export { overload } from './scenarios/overload';
export { rollingRestart } from './scenarios/rolling-restart';
export { slowConsumer } from './scenarios/slow-consumer';
export type { Report, Scenario, ScenarioOptions } from './scenarios/scenario';
