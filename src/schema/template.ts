/** A model entry to copy: the required fields and those that most entries have. */
export const TEMPLATE = `---
name: Example 7B
summary: One sentence in your own words that says what it is.
organizations: [meta]
categories: [pre-trained]
released: 2023-02-24
status: current
licenses:
  weights: apache-2.0
architecture: decoder
context_length: 4096
languages: [en]
variants:
  - name: 7B
    parameters: 6_738_415_616
    weights: https://huggingface.co/organization/model
links:
  paper: https://arxiv.org/abs/2302.13971
sources:
  released: { url: 'https://arxiv.org/abs/2302.13971', checked: 2026-11-23 }
  licenses: { url: 'https://huggingface.co/organization/model', checked: 2026-11-23 }
  architecture: { url: 'https://arxiv.org/abs/2302.13971', checked: 2026-11-23 }
  context_length: { url: 'https://huggingface.co/organization/model', checked: 2026-11-23 }
  languages: { url: 'https://huggingface.co/organization/model', checked: 2026-11-23 }
  variants: { url: 'https://huggingface.co/organization/model', checked: 2026-11-23 }
---

What it is, what it is good for, and what to watch out for.
`;
