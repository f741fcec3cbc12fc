// Prints, a line each, what GitHub's own parser has against a workflow; run with --import ./json-modules.mjs.
import { readFileSync } from "node:fs";
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from "@actions/workflow-parser";

const name = process.argv[2];
const { context, value } = parseWorkflow({ name, content: readFileSync(name, "utf8") }, new NoOperationTraceWriter());
const template = value === undefined ? undefined : await convertWorkflowTemplate(context, value);
for (const error of context.errors.getErrors()) {
  console.log(error.message);
}
if (template?.jobs !== undefined) {
  console.log(`jobs: ${template.jobs.map((job) => job.id.value).join(" ")}`);
}
