/** The collections and their schemas: the one list that everything else goes by. */
import { categorySchema } from './category.ts';
import { LICENSE_SOURCED, licenseSchema } from './license.ts';
import { MODEL_SOURCED, modelSchema } from './model.ts';
import { ORGANIZATION_SOURCED, organizationSchema } from './organization.ts';
import { TOOL_SOURCED, toolSchema } from './tool.ts';

export const schemas = {
  models: modelSchema,
  tools: toolSchema,
  licenses: licenseSchema,
  organizations: organizationSchema,
  categories: categorySchema,
} as const;

export type CollectionName = keyof typeof schemas;

export const COLLECTIONS = Object.keys(schemas) as CollectionName[];

/** For each collection, the fields that need a source. */
export const sourcedFields: Record<CollectionName, readonly string[]> = {
  models: MODEL_SOURCED,
  tools: TOOL_SOURCED,
  licenses: LICENSE_SOURCED,
  organizations: ORGANIZATION_SOURCED,
  categories: [],
};
