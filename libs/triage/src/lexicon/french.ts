import type { Lexicon } from './lexicon';

export const FRENCH: Lexicon = {
  language: 'fr',
  topics: {
    network:
      'réseau*, internet, prise réseau, plus de réseau, coupé du réseau, ni téléphone ni internet, sans internet, plus rien | connexion*, routeur, débit',
    'network/vpn': 'vpn | télétravail, tunnel',
    'network/wifi': 'wifi, borne wifi, sans fil | signal',
    'network/dns': 'nom de serveur, dns, nom de domaine, résolution de nom, adresse ip, par son ip',
    'network/firewall': 'pare feu, ouvrir port, bloque port | proxy, site bloqué',
    software: 'logiciel*, application*, programme* | excel, word, navigateur, macro*',
    'software/install': 'install*, désinstall*, avoir sur mon poste, avoir sur mon pc, sur mon poste',
    'software/license': 'licence*, clé de produit, pas activé | activation, activé*',
    'software/crash':
      'plante*, planté*, se ferme, se bloque, figé*, ne répond plus, ne répond pas, gelé, écran bleu | ne démarre plus, ne s ouvre',
    'software/update': 'mise à jour, mises à jour | depuis la mise à jour, nouvelle version',
    hardware:
      'matériel*, chargeur, prise électrique, onduleur, baie, salle serveur*, local serveur* | câble*, cassé*, panne, équipement*',
    'hardware/laptop':
      'portable*, ordinateur*, clavier*, souris, batterie*, pc, ventilateur*, station d accueil | touche, poste, ne s allume',
    'hardware/printer': 'imprimante*, imprime*, bourrage*, toner, scanner, photocopieu*, encre | papier, impression*',
    'hardware/phone': 'téléphone*, casque, mobile, portable pro, smartphone* | appel*, son',
    'hardware/monitor': 'écran*, moniteur*, vidéoprojecteur, projecteur | scintille*, clignote*',
    access: 'connecter, identifiant*, accès | connexion, session',
    'access/password':
      'mot de passe, mots de passe, mdp, bloqué compte, compte est bloqué, compte bloqué, déverrouill*, réinitialis* | connecter, identifiant*, session',
    'access/permissions':
      'accès, accès refusé, droits, autorisation*, permission*, ajouter au groupe, habilitation*, ajoutez moi, ajouter au projet, grisé | lecture, groupe',
    'access/admin_rights': 'droits administrateur, droits admin, administrateur local | administrateur',
    'access/mfa':
      'double authentification, authentification, code sms, authenticator, codes de validation, deux facteurs, plus de code, plus de codes, les codes | codes',
    email: 'mail*, courriel*, messagerie*, outlook, e mail*',
    'email/delivery':
      'boite d envoi, mails reviennent, mail revient, mails n arrivent, recevoir mes, pas reçu mail, erreur 550, n arrivent pas, envoyer mail*',
    'email/mailbox':
      'boite mail, boite partagée, boite aux lettres, messagerie pleine, signature, calendrier, agenda, message d absence, absence du bureau, liste de diffusion',
    'email/spam':
      'spam*, hameçonnage, mail suspect, courriel suspect, indésirable*, lien suspect, pièce jointe douteuse, cartes cadeaux, frauduleu*, arnaque, faux message, faux mail, faux site, soi disant | suspect*, lien, pièce jointe',
    storage: 'stockage, fichier* | dossier*',
    'storage/quota': 'espace disque, disque plein, plus d espace, plus de place, saturé*',
    'storage/backup': 'sauvegarde*, restaur*, supprimé*, effacé*, écrasé*, récupérer fichier, par erreur',
    'storage/file_share': 'lecteur réseau, dossier partagé, partage, lecteur | dossier*',
    'purchase/order': 'command*, acheter, achat*, devis | centre de coût, budget',
    'purchase/invoice': 'facture fournisseur, fournisseur*, facture impayée, bon de commande | facture*',
    hr: 'ressources humaines, rh, attestation employeur | employeur',
    'hr/onboarding':
      'nouvel employé, nouvelle employée, nouveau collègue, nouvelle collègue, stagiaire*, arrivant, prépar* arrivée | contrat',
    'hr/leave': 'congé*, arrêt maladie, absence, jours de repos, rtt, vacances, congé parental',
    'hr/payroll': 'salaire*, paie, fiche de paie, bulletin de salaire, heures sup*, virement du salaire, note de frais',
    billing: 'paiement* | facture*',
    'billing/refund':
      'rembours*, avoir, récupérer mon argent, renvoyé, retourné, rendez moi, mon argent, bon d achat, toujours pas reçu argent',
    'billing/charge': 'prélev*, débité*, facturé deux fois, carte bancaire, double paiement, carte refusée',
    'billing/subscription': 'abonnement*, résili*, forfait*, renouvel*',
    account: 'compte* | utilisateur*',
    'account/create':
      'créer compte, créer un utilisateur, faudrait un compte, création de compte, inscription, ouvrir un compte, compte pour, lui faut un compte',
    'account/delete':
      'supprimer compte, supprimez mon compte, fermer mon compte, supprim* données, désactiv*, rgpd, effacer mes données',
    'account/profile': 'profil*, photo de profil, changer mon nom, nom de famille, mariée, changer adresse',
    technical: 'site web, site marchand, site internet, serveur* | système*, base de données, production',
    'technical/bug':
      'bug*, total faux, est faux, ne fait rien, bouton*, faute de frappe, message d erreur, mal calculé, ne réagit pas, page blanche | erreur*, faux, fausse',
    'technical/performance': 'lent*, rame, lenteur*, trop long, met longtemps',
    'technical/api': 'api, webhook*, interface de programmation',
    general: 'question*',
    'general/question': 'où se garer, qui contacter, quelle heure, cantine, parking, horaires, à qui | où, question',
    'general/project': 'projet*, code projet, comité de pilotage',
    'general/other':
      'chauffage, ascenseur, lumière, fenêtre, machine à café, toilettes, chaise, ménage, climatisation | porte, bureau',
  },
  signals: {
    danger:
      'feu, incendie, fumée, fume, brûlé, brûle, étincelle*, odeur, électrocut*, décharge électrique, gaz, batterie gonflée, explos*',
    water: 'eau, fuite, inond*, goutte, coule, mouillé*, dégât des eaux',
    person_harmed: 'blessé*, accident, coincé*, menacé*, harcèle*, ambulance',
    attack:
      'rançon*, chiffrés, chiffré, cryptés, piraté*, pirates, fuite de données, données clients en ligne, intrusion, rançon, cyberattaque, réclament, extension bizarre',
    malware: 'virus, cheval de troie, antivirus',
    tricked:
      'a ouvert, ouvert un, cliqué, ouverte pièce jointe, ouvert pièce jointe, donné mon mot de passe, saisi mon mot de passe, entré mes identifiants, piégé, fait avoir, cliqué sur, donné mon code, entré mes, rempli mes, je me suis fait avoir',
    stolen: 'volé*, vol, perdu*, dérobé',
    data_lost: 'supprimé*, effacé*, par erreur, écrasé*, perte de données, mauvais destinataire, par mégarde',
    everyone:
      'tout le monde, personne ne, plus personne, toute l entreprise, tout le site, tout l immeuble, toute l usine, panne générale, tous, plus aucun, chômage technique',
    several:
      'étage, moitié, tout le bureau, tout le service, équipe, plusieurs, collègues aussi, personnes, service entier',
    customers: 'client, clients, patients, visiteurs, commandes, magasins, paniers, caisse, file d attente',
    down: 'plus rien, ni téléphone ni internet, coupé, panne, hors service, arrêtée, à l arrêt, mort, en rade, down, plus aucun',
    cannot_work:
      'peux plus travailler, ne peux pas travailler, bloqué complètement, impossible de travailler, ne s allume plus',
    deadline:
      'aujourd hui, demain, ce soir, avant midi, échéance, délai, dans une heure, rdv, réunion, à rendre, présentation, loyer, dans minutes, avant ce soir, rendre avant, soutenance, prêt immobilier',
    haste: 'urgent*, urgence, vite, immédiatement, tout de suite, au plus vite, svp vite',
    anger: 'inadmissible, inacceptable, honte, ras le bol, encore une fois, troisième fois, furieux, avocat, scandale*',
    superior: 'directeur, directrice, pdg, direction, conseil d administration',
    core_system: 'serveur*, production, salle serveurs, baie, usine, site marchand',
    thanks: 'merci*, parfait, au top, super',
    solved: 'c est bon, réglé, résolu, remarche, refonctionne, fonctionne à nouveau, vous pouvez fermer',
    no_hurry:
      'pas urgent, rien d urgent, sans urgence, quand vous pouvez, quand vous aurez, un moment, pas pressé, à l occasion, pour information, pour info, je vous le signale, je signale, quand vous pourrez, rien de pressé',
    asks: 'comment, où, quand, qui, quel*, combien, est ce que, peut on, tous les combien',
    wish: 'ce serait bien, j aimerais, idée, suggestion, un jour, je voudrais, devis, serait il possible',
    cosmetic: 'faute de frappe, logo, icône, couleur, photo',
    requests: 'merci de, pouvez vous, pourriez vous, svp, s il vous plaît, il me faut, il faut, besoin de, j ai besoin',
  },
};
