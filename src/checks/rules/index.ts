/** All rules, in the order in which their findings are read. */
import type { Rule } from '../entry.ts';
import { addresses } from './addresses.ts';
import { body } from './body.ts';
import { commands } from './commands.ts';
import { dates } from './dates.ts';
import { lineage } from './lineage.ts';
import { names } from './names.ts';
import { numbers } from './numbers.ts';
import { references } from './references.ts';
import { schema } from './schema.ts';
import { sizes } from './sizes.ts';
import { sources } from './sources.ts';
import { text } from './text.ts';

export const rules: readonly Rule[] = [schema, text, references, sizes, lineage, sources, dates, numbers, names, addresses, commands, body];
