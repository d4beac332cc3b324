/** What a program needs to run at all, and Gemini if somebody wants to see it at work. */
const TAKEN = /^(PATH|HOME|TMPDIR|TEMP|TMP|SYSTEMROOT|LANG|GEMINI_.*)$/i;

/** For what the demo starts: nothing that would lead it to a real database, broker or mail server. */
export const ownEnvironment = (settings: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => TAKEN.test(name))),
  ...settings,
});
