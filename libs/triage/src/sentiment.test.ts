import { sentimentOf } from './sentiment';
import { words } from './text/tokens';

test.each([
  ['negative', 'This is unacceptable, the third time this week, I am really frustrated.'],
  ['negative', 'It crashes again and again and I lost my work.'],
  ['neutral', 'Please install Photoshop on my computer. Kind regards'],
  ['neutral', 'My printer does not print.'],
  ['positive', 'Thank you so much for the great job yesterday, everything works great now.'],
])('%s: %s', (sentiment, text) => {
  expect(sentimentOf(words(text))).toBe(sentiment);
});
