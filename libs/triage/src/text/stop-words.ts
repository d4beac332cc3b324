/** English words that carry no topic. The training data has been stripped of them, so the model never sees them. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above after again against all also am an and any are as at be because been before being below between both
   but by can cannot could couldn did didn do does doesn doing don down during each either else ever every few for from
   further get gets getting given go going gone got had hadn has hasn have haven having he her here hers herself him
   himself his how i if im in into is isn it its itself ive just let like ll m made make many may me might more most much
   must my myself need needs neither no nor not now of off on once one only or other our ours out over own per please
   quite rather re really s same say see she should shouldn since so some still such t than that the their theirs them
   themselves then there these they this those though through to too two under until up upon us use used using ve very via
   want was wasn we well were weren what whatever when where whether which while who whom whose why will with within
   without won would wouldn yes yet you your yours yourself`
    .split(/\s+/)
    .filter(Boolean),
);
