/** The package ships no types; only what is used here. */
declare module '@lhncbc/ucum-lhc' {
  interface Conversion {
    /** null when it did not succeed */
    toVal: number | null;
    msg: string[];
  }

  interface UcumLhcUtils {
    convertUnitTo(from: string, value: number, to: string): Conversion;
  }

  const ucum: { UcumLhcUtils: { getInstance(): UcumLhcUtils } };
  export default ucum;
}
