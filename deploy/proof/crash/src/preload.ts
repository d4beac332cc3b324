/**
 * `node --require` of this file watches a service at its edges and ends it at one of them. Only tests load it: no production code
 * knows that it exists, and without SWITCHBOARD_CRASH_PLAN it refuses to be loaded.
 */
import { createRequire } from 'node:module';
import { type Amqplib, watchAmqp } from './probe/amqp';
import { watchFetch, watchRequests } from './probe/http';
import { type Mongoose, watchMongo } from './probe/mongo';
import { type CrashPlan, PLAN_VARIABLE } from './probe/plan';
import { watchSockets } from './probe/sockets';
import { Tracker } from './probe/tracker';

const plan = process.env[PLAN_VARIABLE];
if (!plan) throw new Error(`${PLAN_VARIABLE} is not set: deploy/proof/crash alone loads this file`);

const tracker = new Tracker(JSON.parse(plan) as CrashPlan);
/** The very modules that the service will get. */
const modules = createRequire(process.argv[1] ?? __filename);
const from = (owner: string) => createRequire(modules.resolve(owner));

watchAmqp(from('@switchboard/messaging')('amqplib') as Amqplib, tracker);
watchMongo(from('@switchboard/persistence')('mongoose') as Mongoose, tracker);
watchFetch(tracker);
watchRequests(tracker);
const smtp = process.env['SMTP_URL'];
watchSockets(smtp ? Number(new URL(smtp).port) : undefined, tracker);
