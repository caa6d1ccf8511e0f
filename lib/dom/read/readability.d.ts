// The parser alone: the package's own entry has a second module with it, which nobody asks for.
declare module '@mozilla/readability/Readability.js' {
  import { Readability } from '@mozilla/readability';
  export default Readability;
}
