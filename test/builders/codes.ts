import type { CodeableConcept } from '../../services/facts/fhir/codeable-concept.js';

/** Codes a real record would hold, as they stand in `fhir-resources/ValueSet`. */
const LOINC = 'http://loinc.org';
const SNOMED = 'http://snomed.info/sct';
const ATC = 'http://www.whocc.no/atc';
const RXNORM = 'http://www.nlm.nih.gov/research/umls/rxnorm';

const concept = (system: string, code: string, display: string): CodeableConcept => ({
  coding: [{ system, code, display }],
  text: display,
});

export const TESTS = {
  calcium: concept(LOINC, '2000-8', 'Calcium'),
  'corrected calcium': concept(LOINC, '29265-6', 'Calcium corrected for albumin'),
  'ionised calcium': concept(LOINC, '1995-0', 'Calcium ionized'),
  albumin: concept(LOINC, '1751-7', 'Albumin'),
  creatinine: concept(LOINC, '14682-9', 'Creatinine'),
  'creatinine clearance': concept(LOINC, '2164-2', 'Creatinine clearance, 24 h urine'),
  eGFR: concept(LOINC, '98979-8', 'eGFR (CKD-EPI 2021)'),
  'vitamin D': concept(LOINC, '14635-7', '25-hydroxyvitamin D3'),
  weight: concept(LOINC, '29463-7', 'Body weight'),
} as const;

export const MEDICINES = {
  'denosumab 60 mg': concept(RXNORM, '993456', '1 ML denosumab 60 MG/ML Prefilled Syringe [Prolia]'),
  'denosumab 120 mg': concept(RXNORM, '1046402', '1.7 ML denosumab 70 MG/ML Injection [Xgeva]'),
  denosumab: concept(ATC, 'M05BX04', 'denosumab'),
  prednisolone: concept(ATC, 'H02AB06', 'prednisolone'),
  'calcium carbonate': concept(ATC, 'A12AA04', 'calcium carbonate'),
  colecalciferol: concept(ATC, 'A11CC05', 'colecalciferol'),
  cinacalcet: concept(ATC, 'H05BX01', 'cinacalcet'),
  paracetamol: concept(ATC, 'N02BE01', 'paracetamol'),
  raloxifene: concept(ATC, 'G03XC01', 'raloxifene'),
  romosozumab: concept(ATC, 'M05BX06', 'romosozumab'),
  teriparatide: concept(ATC, 'H05AA02', 'teriparatide'),
  'zoledronic acid': concept(ATC, 'M05BA08', 'zoledronic acid'),
  'alendronic acid': concept(ATC, 'M05BA04', 'alendronic acid'),
  docetaxel: concept(ATC, 'L01CD02', 'docetaxel'),
  bevacizumab: concept(ATC, 'L01FG01', 'bevacizumab'),
} as const;

export const CONDITIONS = {
  hypocalcaemia: concept(SNOMED, '5291005', 'Hypocalcemia'),
  hypoparathyroidism: concept(SNOMED, '36976004', 'Hypoparathyroidism'),
  'CKD stage 4': concept(SNOMED, '431857002', 'Chronic kidney disease stage 4'),
  'CKD stage 5': concept(SNOMED, '433146000', 'Chronic kidney disease stage 5'),
  'dialysis dependence': concept(SNOMED, '105502003', 'Dependence on renal dialysis'),
  'kidney transplant': concept(SNOMED, '737295003', 'Transplanted kidney present'),
  malabsorption: concept(SNOMED, '32230006', 'Malabsorption syndrome'),
  'coeliac disease': concept(SNOMED, '396331005', 'Celiac disease'),
  'vitamin D deficiency': concept(SNOMED, '34713006', 'Vitamin D deficiency'),
  hypomagnesaemia: { text: 'Hypomagnesaemia' },
  'bariatric surgery status': concept(
    'http://hl7.org/fhir/sid/icd-10-cm',
    'Z98.84',
    'Bariatric surgery status',
  ),
  paraesthesia: concept(SNOMED, '91019004', 'Paresthesia'),
  tetany: concept(SNOMED, '10629009', 'Tetany'),
  seizure: concept(SNOMED, '91175000', 'Seizure'),
  'long QT': concept(SNOMED, '111975006', 'Prolonged QT interval'),
  osteoporosis: concept(SNOMED, '64859006', 'Osteoporosis'),
  pregnancy: concept(SNOMED, '72892002', 'Normal pregnancy'),
  'possible pregnancy': concept(SNOMED, '102874004', 'Possible pregnancy'),
  breastfeeding: concept(SNOMED, '866041003', 'Mother currently breastfeeding'),
  'atypical femoral fracture': concept(SNOMED, '890095006', 'Atypical fracture of femur'),
  'femoral stress fracture': concept(SNOMED, '704068005', 'Stress fracture of shaft of femur'),
  'subtrochanteric fracture': concept(SNOMED, '263229001', 'Subtrochanteric fracture of femur'),
  'thigh pain': concept(SNOMED, '78514002', 'Thigh pain'),
  'chronic otitis externa': concept(SNOMED, '53295002', 'Chronic otitis externa'),
  erysipelas: concept(SNOMED, '44653001', 'Erysipelas'),
  'osteonecrosis of the jaw': concept(
    'http://hl7.org/fhir/sid/icd-10-cm',
    'M87.180',
    'Osteonecrosis due to drugs, jaw',
  ),
  'jaw pain': concept(SNOMED, '274667000', 'Jaw pain'),
  'ulcer of mouth': concept(SNOMED, '26284000', 'Ulcer of mouth'),
  periodontitis: concept(SNOMED, '41565005', 'Periodontitis'),
  'breast cancer': concept(SNOMED, '254837009', 'Malignant neoplasm of breast'),
  smoker: concept(SNOMED, '77176002', 'Smoker'),
  'ex-smoker': concept(SNOMED, '8517006', 'Ex-smoker'),
} as const;

export const PROCEDURES = {
  thyroidectomy: concept(SNOMED, '13619001', 'Thyroidectomy'),
  parathyroidectomy: concept(SNOMED, '53304009', 'Parathyroidectomy'),
  'bariatric surgery': concept(SNOMED, '430715008', 'Bariatric operative procedure'),
  'small-bowel resection': concept(SNOMED, '107938000', 'Small intestine excision'),
  haemodialysis: concept(SNOMED, '302497006', 'Hemodialysis'),
  'kidney transplantation': concept(SNOMED, '70536003', 'Transplant of kidney'),
  'tooth extraction': concept(SNOMED, '55162003', 'Tooth extraction'),
  'dental examination': concept(SNOMED, '34043003', 'Dental consultation and report'),
} as const;

export const OBSERVATIONS = {
  'pregnancy status': concept(LOINC, '82810-3', 'Pregnancy status'),
  'pregnancy test': concept(LOINC, '2106-3', 'Choriogonadotropin (pregnancy test) [Presence] in Urine'),
  'pregnancy intention': concept(LOINC, '86645-9', 'Pregnancy intention in the next year - Reported'),
  'delivery date': concept(LOINC, '11778-8', 'Delivery date Estimated'),
  pregnant: concept(SNOMED, '77386006', 'Pregnant'),
  'not pregnant': concept(SNOMED, '60001007', 'Not pregnant'),
  'possibly pregnant': concept(SNOMED, '102874004', 'Possible pregnancy'),
  breastfeeding: concept(SNOMED, '169745008', 'Breastfeeding started'),
  'hip bone density': concept(LOINC, '38264-8', 'DXA Hip [T-score] Bone density'),
} as const;

export type TestName = keyof typeof TESTS;
export type MedicineName = keyof typeof MEDICINES;
export type ConditionName = keyof typeof CONDITIONS;
export type ProcedureName = keyof typeof PROCEDURES;
export type ObservationName = keyof typeof OBSERVATIONS;
