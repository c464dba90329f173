import { createRequire } from 'node:module';
import type { Attributes } from '@opentelemetry/api';

/** Sends what is still to be sent, and ends. */
export type EndTracing = () => Promise<void>;

/**
 * OpenTelemetry's conventional attributes that say what was asked, by whom: an address may name a patient. A span is
 * told apart by its route instead.
 */
const UNSAID: Attributes = {
  'url.path': undefined,
  'url.query': undefined,
  'client.address': undefined,
  'network.peer.address': undefined,
  'network.peer.port': undefined,
  'user_agent.original': undefined,
  'http.request.method_original': undefined,
};

/**
 * Traces requests, each with its route and status, to the collector that OTEL_EXPORTER_OTLP_ENDPOINT names. The
 * libraries are loaded only here: who does not trace does not pay for them. Must come before the app is made.
 */
export async function startTracing(): Promise<EndTracing> {
  const [{ NodeSDK, resources }, { HttpInstrumentation }, { ExpressInstrumentation, ExpressLayerType }] =
    await Promise.all([
      import('@opentelemetry/sdk-node'),
      import('@opentelemetry/instrumentation-http'),
      import('@opentelemetry/instrumentation-express'),
    ]);
  const sdk = new NodeSDK({
    // OTEL_SERVICE_NAME goes before it
    resource: resources.resourceFromAttributes({ 'service.name': 'denosumab-cds' }),
    instrumentations: [
      new HttpInstrumentation({
        // what goes out are the traces themselves; FHIR reads have spans of their own
        disableOutgoingRequestInstrumentation: true,
        ignoreIncomingRequestHook: ({ url = '' }) => /^\/(health|metrics)\b/.test(url),
        startIncomingSpanHook: () => UNSAID,
      }),
      // it finds the route; a span for each of a dozen layers would say nothing more
      new ExpressInstrumentation({ ignoreLayersType: Object.values(ExpressLayerType) }),
    ],
    // an exception's message may quote the record
    spanLimits: { eventCountLimit: 0 },
    metricReaders: [],
    logRecordProcessors: [],
  });
  sdk.start();
  patchWhatIsLoaded();
  return () => sdk.shutdown();
}

/** The instrumentations change a package when it is required: an `import` they would not see. */
function patchWhatIsLoaded(): void {
  const require = createRequire(import.meta.url);
  require('node:http');
  require('express');
}
