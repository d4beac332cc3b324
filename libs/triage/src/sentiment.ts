import type { Sentiment } from '@switchboard/contracts';
import { cues, findCues } from './cues';

const MOOD = cues({
  2: 'thank you so much, great job, excellent, awesome, fantastic, love, delighted, perfect, wonderful, works great, very happy, amazing',
  1: 'thanks, thank you, appreciate*, grateful, happy, helpful, danke, merci, gracias, grazie, obrigado, bedankt',
  '-2': `frustrat*, angry, annoy*, unacceptable, terrible, horrible, ridiculous, worst, furious, disappoint*, useless, awful, fed up, outrageous,
    sick of, third time, again and again, still not, nobody answers, nobody helps, waste of time, upset, complain*, inacceptable, ärgerlich, unzumutbar,
    indignado, inaceptable, disaster, nightmare`,
  '-1': `cannot, cant, fail*, broken, error*, wrong, problem*, not working, doesnt work, does not work, crash*, lost, stuck, slow, urgent, blocked,
    down, worse, keeps, never, kaputt, panne, ne marche pas, no funciona, funktioniert nicht`,
});

/** Mood of the writer. Politeness alone makes nobody happy, and one reported error makes nobody angry. */
export function sentimentOf(words: readonly string[]): Sentiment {
  let points = 0;
  for (const { points: own, negated } of findCues(words, MOOD)) points += negated ? -Math.sign(own) : own;
  if (points <= -2) return 'negative';
  return points >= 2 ? 'positive' : 'neutral';
}
