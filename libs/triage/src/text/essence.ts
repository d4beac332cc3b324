/** The part of a pasted mail or log that says what the ticket is about. */
export interface Essence {
  /** The writer's own words first, then what was quoted; signatures, mail headers and stack frames are gone. */
  readonly text: string;
  /** A program's stack trace was pasted. */
  readonly trace: boolean;
}

const HEADER =
  /^\s*(?:>\s*)*(?:from|sent|to|cc|bcc|date|von|gesendet|an|datum|de|envoyé|à|enviado|para|fecha|da|inviato|a|van|verzonden|aan|od|wysłano|do|från|skickat|till|差出人|送信日時|宛先)\s*[:：].{0,200}$/iu;
const SUBJECT =
  /^\s*(?:>\s*)*(?:subject|betreff|objet|asunto|assunto|oggetto|onderwerp|temat|ämne|件名)\s*[:：]\s*(?:(?:re|fw|fwd|aw|wg|tr|rv)\s*:\s*)*/iu;
const QUOTE_INTRO =
  /^\s*(?:>\s*)*(?:on .{3,120} wrote|am .{3,120} schrieb.{0,80}|le .{3,120} a écrit|el .{3,120} escribió|em .{3,120} escreveu|il .{3,120} ha scritto|op .{3,120} schreef.{0,80}|-+ ?(?:original|forwarded|ursprüngliche|weitergeleitete|message).{0,60})\s*:?\s*-*\s*$/iu;
const SIGN_OFF =
  /^\s*(?:>\s*)*(?:--\s*$|(?:(?:kind|best|warm|many) )?regards\b|best wishes|sincerely|cheers\b[,!]?$|best[,!]?$|mit freundlichen gr|(?:viele|beste|liebe|freundliche) grü|(?:mfg|lg|mvg|mvh)(?:[,!]|\s*$)|cordialement|bien à vous|salutations|saludos|un saludo|atentamente|atenciosamente|abraços|cordiali saluti|distinti saluti|met vriendelijke groet|groet(?:en|jes)\b|z poważaniem|pozdrawiam|med vänlig|hälsningar|saygılarımla|с уважением|sent from my|von meinem .{2,20} gesendet|envoyé de mon|enviado desde|以上.{0,10}$|敬具)/iu;
const DISCLAIMER =
  /^\s*(?:>\s*)*(?:this|the|diese|ce|cette|este|esta|questa|questo|dit|deze|ta)\s.{0,60}(?:mail|message|nachricht|courriel|mensaje|mensagem|messaggio|bericht|correo|wiadomość).{0,120}(?:confidential|privileged|vertraulich|confidentiel|confidencial|riservat|vertrouwelijk|poufn)|think before (?:you )?print/iu;
const FRAME =
  /^\s*(?:>\s*)*(?:at\s+(?:async |new )?[^\s(]*\.[^\s(]*\s?\(|at\s.{1,200}:\d+(?::\d+)?\)?$|File ".+", line \d+|\.\.\. \d+ more|goroutine \d+|#\d+\s+.+\(|\S+\.go:\d+|from \S+\.rb:\d+|in \S+\.(?:php|js|ts|py|java|cs)(?:[: ]|\(line).*\d)/u;
const TRACE_HEAD =
  /Traceback \(most recent call last\)|[A-Za-z]{2,60}(?:Exception|Error)\b ?[:(]|^panic:|goroutine \d+ \[|Unhandled exception|Segmentation fault/mu;

/** A line is judged by its beginning; keeps hostile lines cheap. */
const LINE_READ = 300;
/** Longest signature that is taken for one, in lines; a sign-off above more than that was not the end of the mail. */
const SIGNATURE_LINES = 8;

/** Linear in the length of `text`. */
export function essenceOf(text: string): Essence {
  const lines = text.split(/\r?\n/);
  const own: string[] = [];
  const quoted: string[] = [];
  let inQuote = false;
  let skip = 0;
  let frames = 0;
  for (const line of lines) {
    const head = line.slice(0, LINE_READ);
    const isQuoted = /^\s*>/.test(head);
    if (QUOTE_INTRO.test(head) || HEADER.test(head)) {
      inQuote = true;
      skip = 0;
      continue;
    }
    if (FRAME.test(head)) {
      frames += 1;
      continue;
    }
    if (SIGN_OFF.test(head)) {
      skip = SIGNATURE_LINES;
      continue;
    }
    if (isQuoted) skip = 0;
    if (skip > 0) {
      skip -= 1;
      continue;
    }
    if (DISCLAIMER.test(head)) continue;
    const bare = line.replace(/^\s*(?:>\s*)+/, '').replace(SUBJECT, '');
    (inQuote || isQuoted ? quoted : own).push(bare);
  }
  const kept = [...own, ...quoted].join('\n').trim();
  return { text: kept === '' ? text : kept, trace: frames > 0 || TRACE_HEAD.test(text) };
}
