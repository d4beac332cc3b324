// Ends what the set-up started, and says what the run used.
module.exports = async () => {
  const backends = globalThis.__backends ?? [];
  for (const backend of backends) await backend.stop();
  if (backends.length > 0)
    process.stdout.write(
      `\nBack ends of this run\n${backends.map(({ description }) => `  ${description}\n`).join('')}`,
    );
};
