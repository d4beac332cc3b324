const HOUR = String.raw`(?:[01]?\d|2[0-4])`;
const CLOCK = String.raw`${HOUR}(?:[:.h]\d{2})?`;

/** "by 5 pm", "um 14 Uhr", "avant 17h", "за 15:00": a time of day with a word before it that looks ahead. */
const WITH_UNIT = new RegExp(
  String.raw`(?<!\p{L})(?:at|by|before|till|until|um|bis|vor|gegen|à|avant|a las?|antes de las?|para las?|às|até as|antes das|alle|entro le|prima delle|om|voor|tegen|o|do|przed|kl\.?|klockan|före|saat|в|до|к|о)\s*(?:${HOUR}[:.]\d{2}|${CLOCK}\s*(?:uhr|h\b|am\b|pm\b|a\.m|p\.m|o.?clock|uur\b|'))`,
  'u',
);
/** "at 5 today", "by noon", "a las seis": clear without a unit. */
const BARE = new RegExp(
  String.raw`(?<!\p{L})(?:(?:at|by|before)\s(?:${HOUR}(?![\d.,]*\d|\s*(?:%|[gmtk]b\b|percent|euro|people|users|of\b))\b|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midday|midnight)|(?:a las|alle|às|kl\.?|klockan)\s(?:${HOUR}\b(?!\s*%)|\p{L}{3,7}\b))`,
  'u',
);
/** "in 20 minutes", "dans une heure", "через час", "30分後", "yarım saat sonra". */
const SPAN = new RegExp(
  [
    String.raw`(?<!\p{L})(?:in|within|innerhalb von|dans|d'ici|en|em|dentro de|daqui a|tra|fra|entro|over|binnen|za|om|inom|через)\s(?:about |ca\.? |circa |una?e?n?e?r? |e[ei]n(?:er?)? |half an? |an? |einer halben )?(?:\d{1,3}\s?)?(?:min|mins|minut\p{L}*|hours?|hrs?|stunden?|heures?|horas?|or[ae]|uur|uren|godzin\p{L}*|timm\p{L}*|минут\p{L}*|час\p{L}*)(?!\p{L})`,
    String.raw`\d{1,3}\s?(?:dakika|saat)\s(?:sonra|içinde)`,
    String.raw`saat sonra`,
    String.raw`\d{1,3}\s?(?:分後|時間後|分钟后|小时后|분 후|시간 후)`,
    String.raw`${HOUR}\s?(?:時まで|時に|点前|시까지)`,
    String.raw`${HOUR}\s?baje`,
  ].join('|'),
  'u',
);

/** Whether a text names a moment within the day that something has to be done by. */
export function namesNearMoment(text: string): boolean {
  const folded = text.normalize('NFC').toLowerCase();
  return [WITH_UNIT, BARE, SPAN].some(form => form.test(folded));
}
