export { type CampaignOptions, type CampaignResult, runCampaign } from './campaign';
export { killPoints, type Selection } from './journal';
export { PLAN_VARIABLE } from './probe/plan';
export { CONSUMERS } from './scenarios';
