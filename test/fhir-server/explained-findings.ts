/** What HAPI finds wrong, and why it stays. */
export const EXPLAINED: readonly { finding: RegExp; why: string }[] = [
  {
    finding:
      /(expression|criteria)\.language: Unknown code 'http:\/\/hl7\.org\/fhir\/expression-language#text\/plain'$/,
    why:
      'R4 binds Expression.language extensibly: https://hl7.org/fhir/R4/valueset-expression-language.html. Its list ' +
      'has languages for programs only. Our conditions and criteria are words, and no program shall take them for CQL or FHIRPath',
  },
];
