import { Component, type ReactNode } from 'react';
import { Failed } from '../ui/state';
import { currentLanguage } from './preferences';

const TITLES = { en: 'This page stopped', de: 'Diese Seite ist stehen geblieben' };

/** A part of the page that fails is said to have failed; drafts are kept elsewhere. */
export class FailureBoundary extends Component<{ children: ReactNode }, { error?: unknown }> {
  override state: { error?: unknown } = {};

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    if (this.state.error === undefined) return this.props.children;
    return (
      <main>
        <Failed title={TITLES[currentLanguage()]} error={this.state.error} retry={() => location.reload()} />
      </main>
    );
  }
}
