// The parser imports its schema as JSON without the attribute that Node wants for that.
import { register } from "node:module";

const hook = `
export const load = (url, context, next) =>
  next(url, url.endsWith(".json") ? { ...context, importAttributes: { type: "json" } } : context);
`;
register("data:text/javascript," + encodeURIComponent(hook));
