import { z } from 'zod';

/** Of each manifest, what the tests look at. */

const Labels = z.record(z.string(), z.string());
const Selector = z.object({ matchLabels: Labels });
const Probe = z.object({ httpGet: z.object({ path: z.string(), port: z.string() }) });

const Variable = z.object({
  name: z.string(),
  value: z.string().optional(),
  valueFrom: z.object({ secretKeyRef: z.object({ name: z.string(), key: z.string() }) }).optional(),
});

const Container = z.object({
  ports: z.array(z.object({ name: z.string(), containerPort: z.number() })),
  env: z.array(Variable),
  startupProbe: Probe,
  livenessProbe: Probe,
  readinessProbe: Probe,
  lifecycle: z.object({ preStop: z.object({ exec: z.object({ command: z.array(z.string()) }) }) }),
  resources: z.object({ requests: Labels, limits: Labels }),
  securityContext: z.looseObject({}),
  volumeMounts: z.array(
    z.object({ name: z.string(), mountPath: z.string(), readOnly: z.boolean().optional() }),
  ),
});

const Pod = z.object({
  automountServiceAccountToken: z.boolean(),
  enableServiceLinks: z.boolean(),
  securityContext: z.looseObject({}),
  topologySpreadConstraints: z.array(z.object({ labelSelector: Selector })),
  terminationGracePeriodSeconds: z.number(),
  containers: z.tuple([Container]),
  volumes: z.array(z.object({ name: z.string(), configMap: z.object({ name: z.string() }).optional() })),
});

export const Deployment = z.object({
  kind: z.literal('Deployment'),
  spec: z.object({
    replicas: z.number(),
    selector: Selector,
    template: z.object({ metadata: z.object({ labels: Labels }), spec: Pod }),
  }),
});

export const Service = z.object({
  kind: z.literal('Service'),
  spec: z.object({
    selector: Labels,
    ports: z.array(z.object({ name: z.string(), port: z.number(), targetPort: z.string() })),
  }),
});

export const PodDisruptionBudget = z.object({
  kind: z.literal('PodDisruptionBudget'),
  spec: z.object({ minAvailable: z.number(), selector: Selector }),
});

const Peer = z.object({ ipBlock: z.object({ cidr: z.string() }).optional() });
const Ports = z.array(z.object({ protocol: z.string(), port: z.union([z.number(), z.string()]) }));

export const NetworkPolicy = z.object({
  kind: z.literal('NetworkPolicy'),
  spec: z.object({
    podSelector: Selector,
    policyTypes: z.array(z.string()),
    ingress: z.array(z.object({ from: z.array(Peer).optional(), ports: Ports })),
    egress: z.array(z.object({ to: z.array(Peer).optional(), ports: Ports })),
  }),
});

export const Kustomization = z.object({
  kind: z.literal('Kustomization'),
  resources: z.array(z.string()),
  configMapGenerator: z.tuple([z.object({ name: z.string(), files: z.array(z.string()) })]),
});
