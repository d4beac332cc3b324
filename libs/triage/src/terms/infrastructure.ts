import type { TermGroup } from './term';

/** Network, hardware, storage. */
export const INFRASTRUCTURE_TERMS: readonly TermGroup[] = [
  {
    category: 'network',
    subcategory: 'vpn',
    decisive: 'vpn',
    strong: 'anyconnect, globalprotect, openvpn, wireguard, forticlient, remote access tunnel',
    medium: 'tunnel, connect from home, connecting from home, work from home connection',
    weak: 'remotely, remote, home office, telearbeit, télétravail',
  },
  {
    category: 'network',
    subcategory: 'wifi',
    strong: 'wifi, wlan, wireless, wi fi, hotspot, hot spot, access point, ssid, wi-fi',
    medium: 'signal, signal strength, guest network, eduroam, weak signal',
  },
  {
    category: 'network',
    subcategory: 'dns',
    strong:
      'dns, nameserver*, hostname, domain name resol*, nxdomain, cannot resolve, does not resolve, name resolution',
    medium: 'name can no longer be found, name not found, resolve*, subdomain, a record, cname',
  },
  {
    category: 'network',
    subcategory: 'firewall',
    strong:
      'firewall*, open port, blocked port, port blocked, port forward*, whitelist ip, allowlist, pare feu, cortafuegos',
    medium: 'proxy, port, blocked by network, ports, blocked website, blocked site, security gateway',
  },
  {
    category: 'network',
    subcategory: null,
    strong: 'no internet, internet down, internet connection, packet loss, network down, network outage, lan, ethernet',
    medium:
      'network, netzwerk, réseau, reseau, internet, router, switch port, latency, ping, bandwidth, dhcp, ip address, red, rede, rete, netwerk, connectivity',
    weak: 'connection, offline, disconnect*, connect, verbindung, connexion, conexión, verbinding, conexão, connessione',
  },
  {
    category: 'hardware',
    subcategory: 'laptop',
    strong:
      'docking station, dock, portátil, ordinateur portable, battery, keyboard, touchpad, trackpad, charger, power adapter, blue screen hardware, rechner',
    medium:
      'laptop*, notebook*, macbook, thinkpad, will not turn on, wont turn on, does not turn on, doesnt turn on, not power on, wont boot, does not boot, overheat*, fan noise, fan loud, mouse, computer dead, ram, hard drive, ssd, webcam, usb, tastatur, clavier, teclado, batterie, akku, hinge, computer, pc, desktop computer',
    weak: 'device, workstation, hot to touch, spill*, dropped',
  },
  {
    category: 'hardware',
    subcategory: 'printer',
    strong:
      'printer*, printing, print job, print queue, toner, paper jam, scanner, plotter, copier, drucker, imprimante, impresora, stampante, impressora, cartridge',
    medium: 'print, prints, printed, drucken, imprimer, imprimir, stampare, tray, stripes, photocopier, afdrukken',
  },
  {
    category: 'hardware',
    subcategory: 'phone',
    strong:
      'desk phone, mobile phone, smartphone, iphone, headset, handset, sim card, voicemail, office phone, company phone, work phone, diensthandy, ip phone, voip phone, android phone',
    medium:
      'dial tone, telephone, telefon, téléphone, teléfono, phone screen, phone broken, microphone, dect, incoming calls, sim, my phone, mobile device, tablet, ipad',
    weak: 'phone, mobile, android',
  },
  {
    category: 'hardware',
    subcategory: 'monitor',
    strong:
      'monitor*, second screen, external display, external screen, bildschirm, écran, pantalla, dead pixel*, hdmi, displayport, projector, schermo, beamer',
    medium: 'screen flicker*, display flicker*, flicker*, screen black, black screen, display, dual screen, resolution',
    weak: 'screen',
  },
  {
    category: 'hardware',
    subcategory: null,
    medium:
      'hardware, replacement device, broken device, physical damage, warranty, defekt, spare part, badge reader, cable, adapter, peripheral*',
    weak: 'broken, damaged, equipment, cracked',
  },
  {
    category: 'storage',
    subcategory: 'quota',
    strong:
      'quota, disk full, disk space, out of space, no space left, storage full, storage limit, drive full, run out of storage, not enough space, more space, free space, disk almost full, speicherplatz, espace disque, more storage, storage space, opslagruimte, ran out of storage, running out of storage',
    medium: 'capacity limit, gigabytes, terabyte, partition full, space on drive, space',
    weak: 'gb, tb, limit reached, full',
  },
  {
    category: 'storage',
    subcategory: 'backup',
    strong:
      'backup*, back up, restore file*, restore folder, restore from, recover deleted, deleted by accident, accidentally deleted, snapshot, sauvegarde, sicherung, copia de seguridad, accidentally overwr*, recover file*, restore yesterday*, lost file*, back ups, yesterdays version, deleted by mistake, deleted folder by mistake, bring back, overwritten, version of yesterday',
    medium: 'restor*, recover, recovery, archive, retention, overwritten, tape, previous version, older version',
  },
  {
    category: 'storage',
    subcategory: 'file_share',
    strong:
      'shared drive, shared folder, network drive, file share, fileshare, file server, smb, nas, sharepoint folder, netzlaufwerk, lecteur réseau, onedrive, mapped drive, shared directory, team folder, dropbox, carpeta compartida, freigabe, department drive, project folder',
    medium: 'sharepoint, folder, share drive, ordner, drive letter, folders, google drive, directory path',
    weak: 'drive, files, shared, file, sync*',
  },
  {
    category: 'storage',
    subcategory: null,
    strong: 'storage',
    medium: 's3 bucket, disk, object store',
    weak: 'upload, archive',
  },
];
