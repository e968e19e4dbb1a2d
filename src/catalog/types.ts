/** The catalog in memory: every entry once, with look-ups in both directions. */
import type { Category } from '../schema/category.ts';
import type { CollectionName } from '../schema/index.ts';
import type { License } from '../schema/license.ts';
import type { Model } from '../schema/model.ts';
import type { Organization } from '../schema/organization.ts';
import type { Tool } from '../schema/tool.ts';
import type { RELATIONS } from '../schema/vocabulary.ts';

export interface Entry<Name extends CollectionName, Data> {
  collection: Name;
  id: string;
  /** Address of its page. */
  url: string;
  /** Path of its file from the project's root. */
  file: string;
  data: Data;
  /** The body, rendered and sanitized. */
  html: string;
}

export type ModelEntry = Entry<'models', Model>;
export type ToolEntry = Entry<'tools', Tool>;
export type LicenseEntry = Entry<'licenses', License>;
export type OrganizationEntry = Entry<'organizations', Organization>;
export type CategoryEntry = Entry<'categories', Category>;

export interface Entries {
  models: ModelEntry;
  tools: ToolEntry;
  licenses: LicenseEntry;
  organizations: OrganizationEntry;
  categories: CategoryEntry;
}

export type Lists = { readonly [Name in CollectionName]: readonly Entries[Name][] };

export interface Derivative {
  model: ModelEntry;
  relation: keyof typeof RELATIONS;
}

/** Lists are in the order they are shown in: models and tools newest first, the rest by name. */
export interface Catalog extends Lists {
  /** An entry by id. The check has made sure that it is there; throws if not. */
  get<Name extends CollectionName>(collection: Name, id: string): Entries[Name];
  modelsOf: Index<ModelEntry>;
  toolsOf: Index<ToolEntry>;
  /** Models made from a model, by the base's id. */
  derivatives(modelId: string): readonly Derivative[];
  /** Entries that a newer one of the same collection replaces. */
  superseded: { models(id: string): readonly ModelEntry[]; tools(id: string): readonly ToolEntry[] };
}

/** Entries that name an organization, category, license or tool, by its id. */
export interface Index<T> {
  organization(id: string): readonly T[];
  category(id: string): readonly T[];
  /** By license of the weights; for tools, of the code. */
  license(id: string): readonly T[];
  /** By license of the code that came with a model. */
  codeLicense(id: string): readonly T[];
  /** By license of the training data. */
  dataLicense(id: string): readonly T[];
  tool(id: string): readonly T[];
}
