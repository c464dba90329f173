import express from 'express';

/** What Express alone costs: the same body parsed, a fixed card given back. */
const card = {
  uuid: '6c1b5a80-3f43-4d0e-8a2c-0b9a5a7de001',
  summary: 'Calcium 1.95 mmol/L (12 Nov 2026), below 2.12 mmol/L: correct before denosumab',
  detail: 'Denosumab holds calcium in the bone. A calcium that is already low can fall further.',
  indicator: 'critical',
  source: { label: 'bench' },
};

const app = express();
app.use(express.json({ limit: '10mb' }));
app.get('/health/ready', (_request, response) => response.json({ status: 'ready' }));
app.post('/cds-services/:id', (_request, response) => response.json({ cards: [card] }));
app.listen(Number(process.env.PORT), process.env.HOST);
