// Chooses the back ends of a run once; workers inherit the addresses through the environment.
const { chooseBroker, chooseDatabase } = require('../../../libs/testing/dist/backends');

module.exports = async () => {
  const database = await chooseDatabase(process.env);
  const broker = await chooseBroker(process.env);
  process.env.MONGODB_URI = database.uri;
  // For suites that compare the embedded store with something else.
  process.env.TEST_DATABASE = database.description;
  if (broker.uri) process.env.AMQP_URL = broker.uri;
  globalThis.__backends = [database, broker];
};
