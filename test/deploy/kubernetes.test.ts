import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { STOP_WITHIN_MS } from '../../services/main.js';
import { loadKnowledge } from '../../services/knowledge/load-knowledge.js';
import { aService, type Service } from '../builders/a-service.js';
import { knownSettings, problemsWith } from './known-settings.js';
import {
  Deployment,
  Kustomization,
  NetworkPolicy,
  PodDisruptionBudget,
  Service as KubernetesService,
} from './kubernetes.js';

const FOLDER = 'deploy/kubernetes';
const manifest = <T>(schema: z.ZodType<T>, name: string): T =>
  schema.parse(parse(readFileSync(`${FOLDER}/${name}.yaml`, 'utf8')));

const kustomization = manifest(Kustomization, 'kustomization');
const { replicas, template, selector } = manifest(Deployment, 'deployment').spec;
const pod = template.spec;
const [container] = pod.containers;
const labels = template.metadata.labels;

/** What the site's Secret would hold. */
const SECRETS: Readonly<Record<string, string>> = {
  DATABASE_URL: 'postgres://cds:password@database.example-hospital.org:5432/cds',
  TRAIL_KEY: 'a-key-of-thirty-two-characters--',
  ADMIN_TOKEN: 'a-token-of-thirty-two-characters',
};

let service: Service;
beforeAll(async () => {
  service = await aService();
});
afterAll(() => service.stop());

describe('what Kubernetes is given', () => {
  it('names every file of its folder', () => {
    const [{ files }] = kustomization.configMapGenerator;
    const named = ['kustomization.yaml', ...kustomization.resources, ...files];
    expect(named.sort()).toEqual(readdirSync(FOLDER).sort());
  });

  it('holds no secret', () => {
    const secrets = container.env.filter(({ name }) =>
      ['DATABASE_URL', 'TRAIL_KEY', 'ADMIN_TOKEN'].includes(name),
    );
    expect(secrets.map(({ valueFrom }) => valueFrom?.secretKeyRef.key)).toEqual(
      secrets.map(({ name }) => name),
    );
    expect(secrets).toHaveLength(3);
    expect(kustomization.resources).not.toContain('secret.yaml');
  });
});

describe('the pods', () => {
  it('are two or more, spread, and one always stays', () => {
    const budget = manifest(PodDisruptionBudget, 'pod-disruption-budget').spec;
    expect(replicas).toBeGreaterThanOrEqual(2);
    expect(budget.minAvailable).toBeLessThan(replicas);
    expect(budget.selector.matchLabels).toEqual(labels);
    expect(selector.matchLabels).toEqual(labels);
    expect(pod.topologySpreadConstraints.map(({ labelSelector }) => labelSelector.matchLabels)).toEqual([
      labels,
      labels,
    ]);
  });

  it.each(['startupProbe', 'livenessProbe', 'readinessProbe'] as const)('answer the %s', async (name) => {
    const { path, port } = container[name].httpGet;
    expect(path).toBe(name === 'readinessProbe' ? '/health/ready' : '/health/live');
    expect((await service.get(path)).status).toBe(200);
    expect(container.ports.map((each) => each.name)).toContain(port);
  });

  it('listen where the image says', () => {
    const [, port] = /^ENV HOST=0\.0\.0\.0 PORT=(\d+)/m.exec(readFileSync('Dockerfile', 'utf8')) ?? [];
    expect(container.ports).toEqual([{ name: 'http', containerPort: Number(port) }]);
    expect(manifest(KubernetesService, 'service').spec).toEqual({
      selector: labels,
      ports: [{ name: 'http', port: 80, targetPort: 'http' }],
    });
  });

  it('have the time to stop: until no gateway sends more, and until the last answer is out', () => {
    const [command, seconds] = container.lifecycle.preStop.exec.command;
    expect(command).toBe('sleep');
    expect(pod.terminationGracePeriodSeconds).toBeGreaterThan(Number(seconds) + STOP_WITHIN_MS / 1000);
  });

  it('may do no more than they must', () => {
    expect([pod.automountServiceAccountToken, pod.enableServiceLinks]).toEqual([false, false]);
    expect(pod.securityContext).toMatchObject({
      runAsNonRoot: true,
      seccompProfile: { type: 'RuntimeDefault' },
    });
    expect(container.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
    expect(Object.keys(container.resources.requests).sort()).toEqual(['cpu', 'memory']);
    expect(container.resources.limits).toHaveProperty('memory');
  });
});

describe('the settings of the pods', () => {
  const environment = Object.fromEntries(
    container.env.map(({ name, value }) => [name, value ?? SECRETS[name] ?? '']),
  );

  it('are settings of the program, with values that it takes', () => {
    expect(container.env.map(({ name }) => name).filter((name) => !knownSettings().includes(name))).toEqual(
      [],
    );
    expect(problemsWith(environment)).toEqual([]);
  });

  it('are for production', () => {
    expect(environment).toMatchObject({ NODE_ENV: 'production' });
    expect(environment.PUBLIC_URL).toMatch(/^https:/);
  });

  it.each([
    ['CDS_CLIENTS', 'clients.json'],
    ['CDS_SITE_SETTINGS', 'site.json'],
  ])('%s points at %s, where it is mounted', (name, file) => {
    const volume = pod.volumes.find(
      ({ configMap }) => configMap?.name === kustomization.configMapGenerator[0].name,
    );
    const mount = container.volumeMounts.find((each) => each.name === volume?.name);
    expect(environment[name]).toBe(`${mount?.mountPath}/${file}`);
  });

  it('DATA_DIR and /tmp can be written, and nothing else', () => {
    const writable = container.volumeMounts.filter(({ readOnly }) => readOnly !== true);
    expect(writable.map(({ mountPath }) => mountPath).sort()).toEqual([environment.DATA_DIR, '/tmp']);
  });

  it('the site’s file is one that the program starts with', () => {
    expect(() => loadKnowledge(process.cwd(), `${FOLDER}/site.json`)).not.toThrow();
  });
});

describe('the network', () => {
  const { podSelector, policyTypes, ingress, egress } = manifest(NetworkPolicy, 'network-policy').spec;

  it('is closed but for what is named', () => {
    expect(podSelector.matchLabels).toEqual(labels);
    expect(policyTypes).toEqual(['Ingress', 'Egress']);
    expect([...ingress, ...egress].filter((rule) => rule.ports.length === 0)).toEqual([]);
    expect(ingress.flatMap(({ from = [] }) => from)).toHaveLength(2);
  });

  it('lets out to DNS, PostgreSQL, and https of the EHRs, all to be filled in by the site', () => {
    expect(egress.map(({ ports }) => ports.map(({ port }) => port))).toEqual([[53, 53], [5432], [443]]);
    const networks = egress.flatMap(({ to = [] }) => to.flatMap(({ ipBlock }) => ipBlock?.cidr ?? []));
    // RFC 5737: addresses of documentation, that lead nowhere
    expect(networks.filter((cidr) => !/^(192\.0\.2|198\.51\.100|203\.0\.113)\./.test(cidr))).toEqual([]);
  });
});
