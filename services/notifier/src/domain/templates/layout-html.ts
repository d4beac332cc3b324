/**
 * The frame of every HTML mail. Tables and inline styles, because that is what mail clients understand; the style block
 * holds only what may be missing: other colours in dark mode. `{{…}}` escapes; there is no `{{{…}}}` here, and none may come. `quote.html` alone
 * is not escaped: a `SafeString` of what `renderMarkdown` made, which is safe by itself.
 */
export const HTML_LAYOUT = `<!doctype html>
<html lang="{{language}}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>{{subject}}</title>
<style>
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .page { background-color: #0f172a !important; }
  .card { background-color: #1e293b !important; border-color: #334155 !important; }
  .text { color: #f1f5f9 !important; }
  .muted { color: #cbd5e1 !important; }
  .quote { background-color: #0f172a !important; border-color: #64748b !important; color: #f1f5f9 !important; }
  .button { background-color: #93c5fd !important; color: #0b1220 !important; }
}
</style>
</head>
<body class="page" style="margin:0;padding:0;background-color:#f1f5f9;">
<div role="article" aria-label="{{subject}}" lang="{{language}}" style="font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:24px;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
<tr><td align="center" style="padding:24px 12px;">
<table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;background-color:#ffffff;border:1px solid #cbd5e1;border-radius:8px;">
<tr><td style="padding:24px;text-align:left;">
<h1 class="text" style="margin:0 0 16px;font-size:22px;line-height:28px;color:#0f172a;">{{heading}}</h1>
<p class="text" style="margin:0 0 16px;color:#0f172a;">{{greeting}}</p>
{{#each paragraphs}}
<p class="text" style="margin:0 0 16px;color:#0f172a;overflow-wrap:anywhere;">{{this}}</p>
{{/each}}
{{#if facts}}
<table cellpadding="0" cellspacing="0" border="0" style="margin:0 0 16px;">
{{#each facts}}
<tr>
<th scope="row" class="muted" style="padding:2px 16px 2px 0;text-align:left;vertical-align:top;font-weight:normal;color:#475569;">{{label}}</th>
<td class="text" style="padding:2px 0;text-align:left;vertical-align:top;color:#0f172a;overflow-wrap:anywhere;">{{value}}</td>
</tr>
{{/each}}
</table>
{{/if}}
{{#if quote}}
<h2 class="muted" style="margin:0 0 8px;font-size:16px;line-height:24px;font-weight:normal;color:#475569;">{{quote.label}}</h2>
{{#if quote.html}}
<div class="quote" dir="auto" style="margin:0 0 16px;padding:1px 16px;background-color:#f8fafc;border-left:4px solid #94a3b8;color:#0f172a;overflow-wrap:anywhere;">{{quote.html}}</div>
{{else}}
<blockquote class="quote" dir="auto" style="margin:0 0 16px;padding:12px 16px;background-color:#f8fafc;border-left:4px solid #94a3b8;color:#0f172a;white-space:pre-wrap;overflow-wrap:anywhere;">{{quote.text}}</blockquote>
{{/if}}
{{/if}}
<p style="margin:0 0 24px;"><a class="button" href="{{link}}" style="display:inline-block;padding:12px 20px;border-radius:6px;background-color:#1d4ed8;color:#ffffff;text-decoration:underline;">{{action}}</a></p>
<p class="muted" style="margin:0;font-size:14px;line-height:20px;color:#475569;">{{because}}</p>
</td></tr>
</table>
</td></tr>
</table>
</div>
</body>
</html>
`;
