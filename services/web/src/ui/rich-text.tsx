import { createElement, type ReactNode, useMemo } from 'react';
import { parseRichText, type RichNode } from './rich-text-parser';
import styles from './rich-text.module.css';

/** What somebody wrote, as the server made it HTML. It becomes elements one by one, and never HTML of this page. */
export function RichText({ html, fallback }: { html: string; fallback: string }) {
  const nodes = useMemo(() => parseRichText(html), [html]);
  return (
    <div className={styles['text']} dir="auto">
      {nodes ? nodes.map(render) : <p className={styles['plain']}>{fallback}</p>}
    </div>
  );
}

/** What somebody wrote, without any form. */
export const PlainText = ({ text }: { text: string }) => (
  <div className={styles['text']} dir="auto">
    <p className={styles['plain']}>{text}</p>
  </div>
);

function render(node: RichNode, index: number): ReactNode {
  if (typeof node === 'string') return node;
  const { tag, href, start, children } = node;
  const link = href === undefined ? {} : { href, rel: 'noopener noreferrer nofollow', target: '_blank' };
  const list = start === undefined ? {} : { start };
  return createElement(tag, { key: index, ...link, ...list }, ...(children.length > 0 ? children.map(render) : []));
}
