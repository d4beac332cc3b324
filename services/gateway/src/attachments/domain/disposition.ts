/** `Content-Disposition` by RFC 6266: the name in ASCII for the old, and as it is (RFC 8187) for everybody else. */
export function contentDisposition(kind: 'attachment' | 'inline', name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/gu, '_');
  const whole = ascii === name ? '' : `; filename*=UTF-8''${encoded(name)}`;
  return `${kind}; filename="${ascii}"${whole}`;
}

/** `attr-char` of RFC 8187 stays, all else is percent-encoded. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/['()*]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
