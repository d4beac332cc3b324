/** The frame of every plain-text mail: the same parts in the same order as the HTML one. */
export const TEXT_LAYOUT = `{{heading}}

{{greeting}}
{{#each paragraphs}}

{{this}}
{{/each}}
{{#if facts}}

{{#each facts}}
{{label}}: {{value}}
{{/each}}
{{/if}}
{{#if quote}}

{{quote.label}}:
{{quote.text}}
{{/if}}

{{action}}:
{{link}}

-- 
{{because}}
`;
