/** Nouns of the trade; their plurals are added. */
const NOUNS = `
  account address adapter administrator antivirus application archive attachment authentication authenticator
  authorization backup battery bandwidth bluetooth bookmark browser calendar camera cartridge certificate compliance
  computer config configuration connection connector connectivity credential customer dashboard database desktop
  device directory display document domain download driver dropbox email employee encryption endpoint error ethernet
  exchange extension firefox firewall firmware folder gateway hardware headset hotspot hypervisor inbox incident
  install installation installer integration interface internet invoice javascript kernel keyboard kubernetes laptop
  latency license linux login mailbox maintenance malware memory message microphone microsoft middleware monitor
  network notebook notification onboarding onedrive outage outlook package password payroll payslip permission
  phishing platform plugin powerpoint printer proxy purchase ransomware receipt recovery repository request restart
  router scanner schedule screen screenshot security server settings shortcut smartphone software spreadsheet storage
  subscription switch synchronization tablet telephone template ticket timeout touchpad transaction update upgrade
  upload username version voicemail vulnerability website webcam webhook wifi windows wireless workstation excel java
  python`;

/** Nouns that many English words resemble: corrected to in the singular only. */
const SINGULAR_ONLY = `
  charger cluster profile protocol partition production projector supplier payment privilege resolution signature terminal virus vacation
  quota policy refund registry session`;

/** Other forms and words without a plural. */
const OTHERS = `
  accessible accessing access attached authenticate authenticated authorized charged configure configured configuring
  connect connected connecting corrupted delete deleted deploy deployed deployment disabled disconnect disconnected
  disconnecting disconnects display displayed downloaded downloading encrypted expired failure forgotten install
  installed installing invoices licence offline online overheating permissions programme program receive reinstall
  reinstalled restore sharepoint synchronize synchronized synchronizing uninstall unlock updating upgrading uploaded
  uploading urgent urgently address batteries directories entries libraries policies proxies queries registries
  repositories switches utilities viruses addresses accesses laptops troubleshoot troubleshooting unresponsive
  unavailable wireless windows google chrome adobe oracle photoshop salesforce servicenow android iphone macbook
  intranet extranet hostname subdomain reimbursement salary timesheet maternity onboard department colleague employee
  immediately available environment received receiving delivery restarted restarting`;

const split = (text: string) => text.split(/\s+/).filter(Boolean);

/** Words that a misspelling is corrected to. */
export const LEXICON: ReadonlySet<string> = new Set([
  ...split(NOUNS).flatMap(noun => (noun.endsWith('s') ? [noun] : [noun, plural(noun)])),
  ...split(SINGULAR_ONLY),
  ...split(OTHERS),
]);

function plural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

/** Misspellings that are further off than the distance rule allows, or would be taken for another word. */
export const KNOWN_MISSPELLINGS: Readonly<Record<string, string>> = {
  acces: 'access',
  adress: 'address',
  antyvirus: 'antivirus',
  authenticaton: 'authentication',
  calender: 'calendar',
  conexion: 'connection',
  connecton: 'connection',
  crahes: 'crashes',
  crahs: 'crash',
  emial: 'email',
  enviroment: 'environment',
  excell: 'excel',
  extention: 'extension',
  fone: 'phone',
  instal: 'install',
  labtop: 'laptop',
  lisence: 'license',
  loggin: 'login',
  notbook: 'notebook',
  passwd: 'password',
  paswrd: 'password',
  progam: 'program',
  recieve: 'receive',
  recieved: 'received',
  recieving: 'receiving',
  servor: 'server',
  subscripton: 'subscription',
  wify: 'wifi',
  wfii: 'wifi',
  wiif: 'wifi',
};
