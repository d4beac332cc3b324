import { apiDocument, eventsDocument } from '@switchboard/gateway';
import openapiTS, { astToString } from 'openapi-typescript';
import type { Output } from './output';

const NOTE =
  '// Written by `npm run generate` from the OpenAPI document, which follows from the routes of the gateway.\n';

/** What has a default may be left out of a request. */
const OPTIONS = { alphabetize: true, defaultNonNullable: false };

/** The types of the client. */
export function clientOutputs(): Output[] {
  return [
    { file: 'libs/client/src/generated/api.ts', render: async () => NOTE + (await types()) },
    { file: 'libs/client/src/generated/events.ts', render: async () => NOTE + (await eventTypes()) },
    { file: 'libs/client/src/schemas.ts', render: async () => NOTE + (await names()) },
  ];
}

async function types(): Promise<string> {
  return astToString(await openapiTS(structuredClone(await apiDocument()) as never, OPTIONS));
}

/** Events and frames of the WebSocket: their schemas are JSON Schema as well. */
async function eventTypes(): Promise<string> {
  const { schemas } = eventsDocument('http://localhost').components;
  const info = { title: 'Events', version: '1.0.0' };
  const document = structuredClone({ openapi: '3.1.0', info, paths: {}, components: { schemas } });
  return astToString(await openapiTS(document as never, OPTIONS));
}

/** A name for each schema that the document shares. */
async function names(): Promise<string> {
  const { components } = await apiDocument();
  const lines = Object.keys(components['schemas'] ?? {})
    .filter(name => name !== 'Problem')
    .map(name => `export type ${name} = components['schemas']['${name}'];`);
  return ["import type { components } from './generated/api';", '', ...lines, ''].join('\n');
}
