import { LEXICON } from './lexicon';

const ENDINGS =
  's es ed er ers or ors ing ings y ly al ally ive able ably ation ations ate ated ates ating ion ions ional ment ments'.split(
    ' ',
  );

/** Proper English words that are one slip away from an IT term and must not be taken for it; base forms. */
const COMMON: ReadonlySet<string> = new Set(
  `administrat administration authenticity authorize butteries conception connective convection dartboard downgrade expansion charier unload accessible accessibl accession adapt adaptor address addressee administer admire adobe adore agent amount appliance applicator attack attain authentic
  author backdrop batter bought brand breakfast broken brow browse brows brown build built burn butter carriage cart change chang charge charm charre chart charter
  chase check claim class clutter coach code collect collection comment common communicat commute compare compete compil
  complaint complaisance compliant complete compute comput concert concoct conduct conductivity confection congest connive connote consent contact content
  contest context convention convert convict correct corrupt cover crush culture custom customary data date deal debarment debate deduct deep deliver deliveries delive
  departed deport deplet deplete deplor design detect devis devise deice direct directive directorate directorial director disable disabl discharge disconcert
  disconnection discontent discover dismay displac displace diver drawer drier drive driv drivel driven driver drove drover each easily echo edit
  effort either election employ employe employer emplo encrypt entire entry event exact exam example except excess excl excerpt exclude expel expect expire expir
  expire explode extend extent extrusion fail fairly fall farm fasten faster feather file find fine fireball fireplace flower fodder
  fold fonder forget form former forward found frame free fresh friend gate gather general glance goggle good great group guess hand happen
  hard harder hear heard heat hello help here hold hope host hotshot hour house immediate inform initial install instance instant instill integrat integrate
  intend interact interest interim interior interlac interlace interfere intern interne interne interpret internee invite invoke issue iterat iteration
  kennel keep kept kind lab labor land lane large last late later latter laugh layer lead learn least leave letter level library licensee
  light likely limit line link list little live load local logic logon loin long look loop lost machine made manage many mark market
  massage master match matter mean meet member memoriz memorize memo mention menu merge mess method middle might mind minor minute mirror
  money month more morning mother motor mount mouse move much music name near nearly neighbour network newer next nice night none normal
  note notice notwork number object often once only onto open option order other outrag outrage outside overbearing overeating overhearing overrating
  overreacting overstating owner paint painter paper parent part party passage past patch patent path pattern people percussion permissive permit phone phrase picture
  place plain plan plant plate play plot point pointer police polity polities popular port position possible post pound power practice predict prediction prepare present
  press pretty price print prior prize problem procedure proceed process produce productive profit progress project promise proper propose prose prosy protect
  prove provide public pull push put quarter queri query question quick quiet quite quot quote quoth rate rather reach react read ready
  real reason receipt recent recite recover recruit reduce refer reflect refuse regard region registrar regular reimburse reinstat reinstate reject relate
  relax relay release relieve rely remain remark remind remote remove rent repair repeat replace reply report resign resist resort resource respect respond rest
  restart restat restate retard retort result resume retail retire return review revolution revolv reward right ring rise road role roll room root rooter roster
  rout route routine rule runner safe sale same sample save scan scant school score script search season seat second secret section sector see seem seen select self
  sell send senior sense sent separate serer series serious serve serv service set sett settle sever several share sheet shift ship shirt shop short
  should show side sign signal silver similar simple since single site sitt size sleep slight slow small smart smile snitch social soft sold some sort
  sound source space spanner speak special speed spell spend spent split spoke sport spot spread staff stage stand start state station stay
  steel step stick still stitch stock stop store story strange street stress string strip strong study stuff style subject submit success such sudden suffer suggest suit
  summer supper suppl supply supplie support sure surface surprise survey swatch sweet swing system tabl table tackle take talk tall task teach team tear
  telephonic telephoto telethon tell temple tempt tend term test text than thank that their them then there these they thick thicket thing think third this those though thought
  thread three threw through throw thus tick ticker tight time tiny tire title today together told tone tool total touch tough tour toward
  tower town track trade tradition traffic train transact transfer transit transition translat translation transport travel treat tree trial trip trouble troubleshot truck true trust
  truth turn twice type unassailable unavoidable unblock under union unit until upon upper upset urgency usage usual vacat vacate valid value vary vast
  vector verify vertical very vessel view village visa vision visit visual vocat vocation voice vote wait walk wall want warm warn
  wash waste watch water weak wear week weight well west what wheel when where which while white whole whose wide widow wife wiki wild will wind window winnow winner
  winter wire wise wish with within without woman wonder wood word work world worry worse worst worth would wound write wrong yard year young youth`
    .split(/\s+/)
    .filter(Boolean),
);

/** True for the words above, their usual forms, and forms of a lexicon word: `networked`, `scheduler`, `vacations`. */
export function isCommonWord(word: string): boolean {
  if (COMMON.has(word)) return true;
  return ENDINGS.some(ending => {
    if (!word.endsWith(ending)) return false;
    const base = word.slice(0, -ending.length);
    const halved = /[aeiou](.)\1$/.test(base) ? base.slice(0, -1) : base;
    return [base, `${base}e`, `${base}y`, halved].some(
      form => form.length >= 4 && (COMMON.has(form) || LEXICON.has(form)),
    );
  });
}
