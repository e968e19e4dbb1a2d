/** Tests look at the site through the server of `npm start`. */
export { serve } from '../../src/cli/serve.ts';
