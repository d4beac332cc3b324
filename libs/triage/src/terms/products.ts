import type { TermGroup } from './term';

/** Names of products, the same in every language. Most say where something happens rather than what is to be put right. */
export const PRODUCT_TERMS: readonly TermGroup[] = [
  {
    category: 'software',
    subcategory: null,
    medium:
      'jira, confluence, citrix, sap gui, sap, salesforce, servicenow, figma, miro, trello, asana, notion, tableau, power bi, matlab, spss, solidworks, catia, revit, indesign, illustrator, lightroom, premiere, acrobat reader, datev, lexware, sage, quickbooks, navision, dynamics, onenote, webex, libreoffice, openoffice, notepad, gimp, inkscape, vlc, 7zip, winrar, visio, ms project, intellij, eclipse, vs code, opera, brave',
  },
  {
    category: 'access',
    subcategory: 'mfa',
    strong: 'okta verify, duo mobile, duo push, rsa securid, google authenticator, microsoft authenticator, authy',
  },
  {
    category: 'access',
    subcategory: 'password',
    medium: 'lastpass, bitwarden, keepass, 1password, dashlane, bitlocker, recovery key',
  },
  { category: 'access', subcategory: null, medium: 'entra, entra id, azure ad, keycloak, onelogin, ping identity' },
  {
    category: 'network',
    subcategory: 'vpn',
    strong: 'zscaler, pulse secure, ivanti, tailscale, netskope, sonicwall, nordlayer, fortinet',
  },
  { category: 'network', subcategory: 'wifi', medium: 'meraki, unifi, aruba, fritzbox, fritz box' },
  {
    category: 'storage',
    subcategory: 'file_share',
    strong: 'synology, qnap, nextcloud, owncloud, box drive, egnyte, icloud drive',
  },
  { category: 'storage', subcategory: 'backup', strong: 'veeam, acronis, time machine, commvault' },
  { category: 'email', subcategory: null, medium: 'mimecast, proofpoint, proton mail, icloud mail' },
  { category: 'hr', subcategory: null, medium: 'workday, personio, successfactors, bamboohr, hibob' },
  { category: 'hr', subcategory: 'payroll', medium: 'adp, kronos' },
  { category: 'purchase', subcategory: 'order', medium: 'ariba, coupa' },
  {
    category: 'hardware',
    subcategory: 'phone',
    medium: 'jabra, plantronics, yealink, snom, samsung, galaxy, airpods',
  },
  {
    category: 'hardware',
    subcategory: 'printer',
    medium: 'mfp, laserjet, kyocera, ricoh, konica, lexmark, xerox, epson, zebra printer',
  },
  {
    category: 'hardware',
    subcategory: 'laptop',
    medium: 'elitebook, probook, latitude, chromebook, imac, surface pro, ideapad',
  },
  { category: 'technical', subcategory: 'api', medium: 'zapier, n8n, power automate' },
];
