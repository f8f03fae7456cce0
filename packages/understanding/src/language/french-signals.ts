import { type LanguageWords, type SignalWords, spellings } from './signal-words.ts';

const MESSAGES =
  'messages|mails|emails|courriels|message|email|courriers|newsletter|newsletters|publicite|publicites|spam|sollicitations|sms|envois|demarchage|relances|offres|prospection|communications|appels|mailings';
const LATER =
  'en janvier|en fevrier|en mars|en avril|en mai|en juin|en juillet|en aout|en septembre|en octobre|en novembre|en decembre|l annee prochaine|annee prochaine|l an prochain|an prochain|a la rentree|la rentree|au printemps|cet ete|en ete|cet automne|a l automne|en automne|cet hiver|plus tard|dans quelques mois|dans six mois|dans 6 mois|dans trois mois|dans 3 mois|le trimestre prochain|au prochain trimestre|prochain trimestre|apres les|apres l|apres le|apres la|en debut|en fin|fin d annee|debut d annee|quand|lorsque|des que|ulterieurement|un de ces jours|une autre fois|un autre jour|au second semestre|2027|2028|2029';

const SIGNALS: readonly SignalWords[] = [
  {
    signal: 'opt-out',
    rule: 'unsubscribe.french',
    says: 'They ask for no more messages.',
    phrases: `
      ^ (desinscription|desinscrire|desabonner|desabonnement|me desinscrire|me desabonner|stop|se desabonner|se desinscrire|unsubscribe|desinscrivez moi|desabonnez moi) [merci|svp|s il vous plait|immediatement] $
      (desinscrire|desabonner|desinscrivez|desabonnez|desinscris|desabonne|desinscription|desabonnement) [moi|nous|me|de|merci|s il] 
      (retirer|retirez|supprimer|supprimez|enlever|enlevez|radier|effacer|effacez|rayer|rayez|oter|sortez|retire|supprime|enleve) [moi|nous|mon|mes|notre|nos|cette|me] [adresse|email|nom|numero|coordonnees|contact|contacts|mail] [email|mail] [de] (de|votre|vos|cette)
      (me|nous) (retirer|supprimer|enlever|desinscrire|desabonner|radier|rayer|oter|sortir)
      (ne) [me|nous] (contactez|ecrivez|envoyez|relancez|appelez|sollicitez|derangez|demarchez|m ecrivez|m envoyez|m appelez|contacte|ecris|envoie) [moi|plus|rien|pas|aucun] [plus|rien|jamais|de]
      (ne) (souhaite|souhaitons|veux|voulons|desire|desirons|veut) [plus|pas] [jamais] (plus|pas) [etre|recevoir] [contacte|contactee|contactes|recevoir|sollicite|sollicites|sollicitee|demarche|recevoir de|recevoir vos|vos] [de|vos|d|aucun] (${MESSAGES}|contacte|contactee|contactes|sollicite|sollicitee|sollicites|demarche|demarches|relance)
      (plus) (recevoir|etre contacte|etre contactee|etre sollicite|etre demarche|etre relance|de messages|de mails|d emails|d envois|de sollicitations|de publicite|de courriels|d appels|jamais)
      (arretez|cessez|stoppez|arreter|cesser|arrete|arret) [de|immediatement|tout] [de] [m|me|nous|vos|ces|tout|toute|tous|ce] (ecrire|envoyer|contacter|appeler|harceler|${MESSAGES}|spammer|relancer|solliciter|demarcher|prospection|envoi|contact)
      (ne plus|plus jamais) (m|me|nous) (envoyer|ecrire|contacter|appeler|solliciter|relancer|demarcher)
      (laissez|laisse|fichez|foutez) [moi|nous] [la] (tranquille|tranquilles|paix|en paix)
      (oublier|oubliez|supprimer|supprimez) (mon|mes|notre|nos) (numero|adresse|coordonnees|email|contact)
      (suppression|effacement|supprimer|supprimez|effacer|effacez|supprimiez|effaciez) [de|de toutes|toutes|l ensemble de|de l ensemble de] [toutes|l ensemble] [de] [mes|nos|les] [donnees|informations|coordonnees]  (donnees|informations|coordonnees|personnelles|me|nous|$|au|conformement|et)
      (m oppose|nous opposons|m opposer|opposition au)
    `,
    unless: `
      (ne) (me|nous) (retirez|supprimez|desinscrivez|desabonnez) pas
      si je me (desinscris|desabonne)
    `,
  },
  {
    signal: 'legal-request',
    rule: 'unsubscribe.legal',
    says: 'They make a legal request; a person answers that.',
    phrases: `
      (rgpd|gdpr|cnil|avocat|avocats|mise en demeure|plainte|droit a l oubli|droit d opposition|droit d acces|protection des donnees|poursuites|juridique)
      (suppression|effacement|supprimer|supprimez|effacer|effacez|supprimiez) _ (donnees|informations personnelles)
      donnees (personnelles|a caractere)
      (ou|comment) (avez|as) (vous|tu) (eu|obtenu|trouve) (mon|mes|nos|notre)
    `,
  },
  {
    signal: 'automatic',
    rule: 'absence.automatic',
    says: 'This is an automatic reply.',
    phrases: `
      (reponse|message|courriel|email) (automatique|d absence)
      (genere|envoye) automatiquement
    `,
  },
  {
    signal: 'absent',
    rule: 'absence.notice',
    says: 'They say that they are away.',
    phrases: `
      (absent|absente|absents|absence|indisponible|injoignable)
      (en|de|hors du|hors de l|pas au) (conge|conges|vacances|deplacement|voyage|formation|arret maladie|maladie|bureau|entreprise|teletravail|conge maternite|conge parental|rtt|repos|seminaire)
      (conge|conges) (maternite|parental|paternite|annuels|annuel|sabbatique|maladie|d ete)
      (bureaux|bureau|entreprise|societe|magasin|cabinet) [sont|est|sera|seront|etre] (ferme|fermes|fermee|fermees)
    `,
    unless: `(en) (l absence) de (besoin|reponse)`,
  },
  {
    signal: 'returns',
    rule: 'absence.return',
    says: 'They say when they will answer or who does meanwhile.',
    phrases: `
      (retour|reviens|revenir|reprendrai|reprends|repondrai|reponds|repondrons|joignable|connaissance|urgence|urgences|urgent|urgente|acces limite|acces restreint|delai|retard|mon absence|mes collegues|mon service|mon assistante|mon remplacant|contactez|traiterai|traite|consulterai|lirai)
      (jusqu au|jusqu a|jusqu en|du <number>|des lundi|des mardi|des mercredi|des jeudi|des vendredi|a partir du|de retour)
      (adresser|contacter|joindre|prendre contact)
    `,
  },
  {
    signal: 'cancel',
    rule: 'cancel.meeting',
    says: 'They call an agreed meeting off.',
    phrases: `
      (annuler|annule|annulons|annulez|decommander|supprimer) [notre|le|mon|ce|l|la|cette] (rendez vous|reunion|appel|entretien|rdv|echange|rencontre|visio|call|entrevue)
      (rendez vous|reunion|appel|entretien|rdv|echange) _ (annule|annulee|annuler)
      (dois|devons|oblige|contraint|contrainte) [d|de] annuler
    `,
    unless: `(ne) _ (annulez|annuler) pas`,
  },
  {
    signal: 'reschedule',
    rule: 'reschedule.word',
    says: 'They want to move an agreed meeting.',
    phrases: `
      (decaler|deplacer|reporter|repousser|avancer|reprogrammer|replanifier|decalons|reportons|repoussons|deplacons|reprogrammons) [notre|le|mon|ce|l|la|cette] (rendez vous|reunion|appel|entretien|rdv|echange|rencontre|visio|call)
      (rendez vous|reunion|appel|entretien|rdv) _ (decaler|deplacer|reporter|repousser|reporte|decale|reprogrammer)
    `,
  },
  {
    signal: 'wrong-person',
    rule: 'wrong-person.said',
    says: 'They are not the right person.',
    phrases: `
      (mauvaise|mauvais) (personne|interlocuteur|interlocutrice|contact|numero|adresse|service|destinataire|departement|porte)
      (ne|n) [suis|est|etes] (pas|plus) [la|le|votre] [bonne|bon] (personne|interlocuteur|interlocutrice|contact|responsable|charge|chargee|concerne|concernee|decideur|destinataire)
      (ne|n) (travaille|travaillons|fais|suis|occupe|m occupe|gere|exerce) [plus|pas] (plus|pas) [chez|dans|pour|ici|partie|la|a|en|de|cela|ca|ce|cette|ces|l|au|du]
      (ai|avoir|a) (quitte) [l|la|le|cette|mon|mes] (entreprise|societe|poste|groupe|fonctions|equipe|service|<name>)
      (erreur|trompez|trompe) [de|vous] (personne|numero|destinataire|d interlocuteur|d adresse)
      (adressez|adresser|contactez|contacter|voir|tournez|rapprochez|ecrivez|dirigez) [vous|plutot|a|aupres] [plutot|a|aupres|avec] [mon|ma|notre|m|mme|monsieur|madame|le|la|vers|directement|aupres de|a] [collegue|<name>|service|responsable|directeur|directrice|m|mme]
      (pas) (mon|de mon|de ma|dans mon) (domaine|ressort|competence|perimetre|service|departement|role)
      (responsable|charge|chargee|interlocuteur|interlocutrice) _ (est|sera) [<name>|m|mme|monsieur|madame|mon|ma|notre]
    `,
    unless: `(urgence|urgent|absence|absent|absente|conge|conges)`,
  },
  {
    signal: 'referral',
    rule: 'wrong-person.referral',
    says: 'They name somebody else.',
    phrases: `
      (collegue|collegues|responsable|directeur|directrice|service achats|service|remplacant|remplacante|successeur|gerant|patron|mme|monsieur|madame|assistante|comptable|siege)
      <mail>
      (a|vers|avec|contactez|est|contacter|voir) <name>
    `,
    unless: `^ (bonjour|cher|chere|bonsoir) [monsieur|madame|mme|m] [<name>] $`,
  },
  {
    signal: 'decline',
    rule: 'decline.french',
    says: 'They decline.',
    phrases: `
      ^ (non|non merci|merci non|merci mais non|non desole|non desolee|sans facon|pas interesse|pas interessee|pas interesses|aucun interet|sans interet|pas pour nous|pas pour moi|non pas interesse) [merci|desole|desolee|sans facon|c est gentil|beaucoup|vraiment] $
      (non merci|merci mais non|sans facon)
      (pas|plus|ni|non) [du tout|vraiment|tres|particulierement|franchement|encore|specialement] (interesse|interessee|interesses|interessees|interessant|interet|pour nous|pour moi|concerne|concernes|concernee|pertinent|adapte|adaptee|preneur|preneurs|utile|convaincu|convaincus|necessaire|souhaite|demandeur)
      (ne|n) (nous|m|me|nous y|m y) (interesse|interessent|concerne|correspond|convient pas a nos) [pas|plus|en|aucunement]
      (interesse) (pas|plus|personne|aucunement)
      (ne|n) (correspond|correspondent|repond|repondent|colle|entre|entrent) [pas|plus] [du tout|vraiment] (a|aux|pas|avec|dans) [nos|notre|mes|aux] (besoins|attentes|activite|besoin|recherche|priorites|strategie|criteres|profil)
      (aucun|pas d|pas de|sans|nul) (interet|besoin|utilite|projet|besoins|projets|suite) (pour|a|de|en|particulier|particuliers|$)
      (n) (avons|ai|en avons|en ai|y a) (pas|aucun|plus|nullement) [d|de|aucun] (besoin|besoins|interet|utilite|pas besoin)
      (avons|ai|disposons|travaillons|utilisons|sommes) [deja|actuellement] (deja) [un|une|avec|de|notre|nos|des|tout|equipes|equipe|pourvus|pourvu|engages|engage|bien|en|l|cette] _ (prestataire|fournisseur|partenaire|solution|outil|agence|logiciel|equipes|equipe|pourvus|contrat|systeme|besoin|faut|autre|quelqu|concurrent|interne|accompagnes|prestataires|partenaires|fournisseurs)
      (deja) [un|une|notre|nos|tout|des] (prestataire|fournisseur|partenaire|solution|outil|agence|logiciel|contrat|systeme|equipes|equipe|pourvus|ce qu il)
      (ne|n) (donnerons|donnerai|donnons|donne|souhaitons|souhaite|desirons|desire|envisageons|envisage|voulons|veux|allons|vais|poursuivrons) [pas|plus] (pas|plus) [donner|y donner|aller|poursuivre|suite|y|en] (suite|plus loin|poursuivre|de suite|aller plus loin|favorable|$|a)
      (decide|choisi|prefere|preferons|decidons) [de] (ne pas|autre|un autre|une autre|rester|nous passer|decliner)
      (decliner|decline|declinons|refuse|refusons|refuser) [votre|l|cette|la|poliment|donc] (offre|invitation|proposition|demande|rendez|$|poliment)
      (suite) (favorable)
      (perte) de temps
      (tres|pleinement|entierement|deja|bien) (satisfait|satisfaits|satisfaite) (de|avec|par|du)
    `,
    unless: `
      (mardi|mercredi|jeudi|vendredi|lundi|date|dates|creneau|creneaux|heure|horaire|horaires|rendez) _ (pas|aucun|aucune)
      (pas|plus) (interesse|interessant) que
    `,
  },
  {
    signal: 'later',
    rule: 'later.french',
    says: 'They decline for the present.',
    phrases: `
      (pas) [le|un|du|tres|vraiment|encore|tout de] [bon|tres|meilleur|ideal|suite] (pour l instant|pour le moment|moment|maintenant|actuellement|en ce moment|cette annee|ce trimestre|a l ordre du jour|la priorite|une priorite|avant|dans l immediat|timing|avant la|d actualite|a ce stade|disponible avant|tout de suite)
      (revenez|reviens|recontactez|rappelez|relancez|reparlons|reprenons|recontacte|rappelle|ecrivez|contactez|voyons|revoyons|retentez|reessayez|relance|parlons) [vers|moi|nous|en|me|donc|plutot|ca|cela|contact] [moi|nous|en|plutot|contact|donc|vers|plus] [plutot|donc] (${LATER})
      (peut etre|eventuellement|plutot|sans doute) (${LATER})
      (vous|je vous|nous vous) (recontacterai|recontacterons|rappellerai|rappellerons|reviendrai|reviendrons|ferai signe|tiendrai au courant|tiendrons au courant|contacterai|contacterons|ferons signe|reecrirai)
      (reviendrai|reviendrons|reviens) (vers vous)
      (budget|budgets|projets|recrutements|depenses|investissements|achats) [sont|est|pour|cette|annee|ont|ete] _ (geles|gele|bloques|bloque|epuises|epuise|suspendus|clos|consommes|consomme|boucles|boucle|arretes|alloues|reduits)
      (pas|plus|aucun|manque) [de|d] (budget|budgets|temps|disponibilite|disponibilites|ressources|capacite|moyens|bande passante) (pour|cette|actuellement|en|avant|a|disponible|$)
      (pour l instant|pour le moment|actuellement|en ce moment|cette annee|a ce jour) _ (pas|non|rien|aucun|aucune|ne)
      (non) (pour l instant|pour le moment|pas maintenant|pas cette annee)
      (mauvais|pas le bon) (moment|timing)
      (trop tot|premature|en suspens|en pause|en attente|mis de cote|reporte a)
      (${LATER}) (peut etre|eventuellement)
      (debordes|deborde|debordee|submerges|submerge|surcharges|surcharge)
    `,
  },
  {
    signal: 'interest',
    rule: 'interest.french',
    says: 'They are interested.',
    phrases: `
      -(pas|plus|non|ni|vraiment|tres|tout) (interesse|interessee|interesses|interessees|interessant|interessante|interessent|curieux|curieuse|partant|partante|preneur|ravi|ravie)
      (avec plaisir|volontiers|bien sur|avec joie|tres volontiers|pourquoi pas|bonne idee)
      (dites|dis|en savoir|en apprendre|en dire|parlez|parle|expliquez) [m|moi|nous|en] [en|moi] (plus|davantage)
      (echangeons|discutons|parlons|parlons nous|voyons nous|rencontrons nous|appelons nous|organisons|planifions|convenons)
      (ravi|ravie|heureux|heureuse|serais|serions|aimerais|aimerions|souhaite|souhaitons|souhaiterais|souhaiterions|voudrais|voudrions|envie) [ravi|d|de|heureux|bien|interesse|en|vous|a] [de|d|en|vous] (discuter|echanger|parler|savoir plus|decouvrir|rencontrer|voir|en savoir|connaitre|en discuter|comprendre|convenir|planifier)
      (semble|parait|a l air|sonne|sont) [tres|assez|bien|vraiment] (interessant|bien|prometteur|pertinent|top|super|interessants)
    `,
    unless: `(ne|n|pas|plus|sans|aucun) _ (interesse|interesses|interessee|interessent|interessant) [pas|plus]`,
  },
  {
    signal: 'asks-times',
    rule: 'interest.asks-times',
    says: 'They ask for times or a link.',
    phrases: `
      (envoyez|envoie|proposez|propose|transmettez|partagez|donnez|communiquez|faites) [moi|nous|me|parvenir] [votre|un|le|des|d|vos|quelques|donc|ton|plutot|d autres|autres|parvenir] [votre|autres|quelques] (agenda|lien|calendrier|creneaux|creneau|disponibilites|dates|horaires|calendly|propositions|invitation|date)
      (avez|auriez|as|aurais|y a) [vous|tu|t il] [d|encore|un|une] (autres|autre|d autres|plus tard|des disponibilites|des creneaux|un autre|une autre)
      (quelles|quels|quand|quel) [sont|est|seriez|etes|pouvez|jour|pourrions] [vos|vous|nous|votre] (disponibilites|disponible|dates|creneaux|libre|disponibles|jour|horaires|dispos|parler|echanger)
      (d autres|autres) (dates|creneaux|disponibilites|horaires|propositions|options)
    `,
  },
  {
    signal: 'rejects-times',
    rule: 'interest.other-times',
    says: 'The offered times do not suit them.',
    phrases: `
      (aucun|aucune|ni l un|ni l une) [de|des|d] [ces|deux|vos|eux|elles|dates|creneaux|propositions] _ (convient|va|possible|conviennent|me|ne|n|disponible|arrange)
      (ne|n) (me|nous|m|suis|sommes|peux|pouvons|est|sera|serai) (convient|conviennent|va|vont|arrange|arrangent|disponible|pas|libre|possible) [pas|aucun|a|ces|l]
      (pas) (disponible|disponibles|libre|libres|possible) (ces|a|aux|pour|le|ce|$)
      (pris|prise|occupe|occupee|complet) [aux|ces|ce|toute|a]
    `,
  },
  {
    signal: 'call',
    rule: 'call.asked',
    says: 'They ask to be called.',
    phrases: `
      (appelez|appelle|rappelez|telephonez|joignez|joindre|passez) [moi|nous|me|plutot|un] [au|sur|coup|directement|demain|plutot|de] [fil|<phone>|telephone]
      (me|nous) (appeler|joindre|rappeler|telephoner)
      (par telephone|au telephone|mon numero|mon portable|mon mobile|sur mon portable)
    `,
    unless: `
      (ne) [me|nous|m] (appelez|appeler|rappelez|telephonez|joindre) [pas|plus]
      (urgence|urgent|urgente|absence)
    `,
  },
  {
    signal: 'link-refused',
    rule: 'link.refused',
    says: 'They want no booking link.',
    phrases: `(pas|sans|aucun|plus) [de|d|envoyer] [votre] (lien|liens|calendly)`,
  },
  {
    signal: 'invite',
    rule: 'link.invited',
    says: 'They ask us to book on their own scheduler.',
    phrases: `
      (reservez|prenez|choisissez|utilisez|voici|mon agenda|mon calendrier|via|sur|ici|reserver|prendre) _ <link>
      ^ <link> $
    `,
  },
  {
    signal: 'agree',
    rule: 'accept.agreed',
    says: 'They agree to what was offered.',
    phrases: `
      ^ (oui|d accord|parfait|entendu|c est bon|ca marche|tres bien|ok|c est note|super|impeccable|nickel|c est parfait|volontiers|bien|note|confirme|je confirme|ca me va|cela me convient|cela me va|ca me convient|c est d accord|excellent) [c est|ca|cela|pour|parfait|je|tres|d accord] [bon|me|marche|moi|bien|confirme|nous|convient|va] [convient|va|pour|bien|parfaitement|moi] [moi|parfaitement|bien] $
    `,
  },
  {
    signal: 'thanks',
    rule: 'other.thanks',
    says: 'They only say thanks.',
    phrases: `^ (merci|merci beaucoup|merci bien|mille mercis|je vous remercie|un grand merci) [beaucoup|a|pour|vous|bien] [vous|tous|votre|l|cette|le|ces] [message|information|retour|reponse|info|mail|informations] $`,
  },
  {
    signal: 'courtesy',
    rule: 'other.courtesy',
    says: 'This is a courtesy.',
    phrases: `
      ^ (bonjour|bonsoir|cher|chere|salut|madame|monsieur|hello) [monsieur|madame|mme|m|<name>] [<name>] $
      ^ (merci|je vous remercie) (pour|de) (votre|vos|le|l|cette) _ $
      ^ (cordialement|bien cordialement|bien a vous|sincerement|bonne journee|belle journee|a bientot|salutations) _ $
    `,
  },
];

/** What French leads say besides times. Words are written without accents. */
export const FRENCH_SIGNALS: LanguageWords = {
  spelling: spellings(`
    s il vous plait: svp|stp
    rendez vous: rdv
    email: mel
  `),
  signals: SIGNALS,
  openers:
    ',|et|mais|merci|bonjour|oui|desole|desolee|donc|alors|je|nous|malheureusement|madame|monsieur|<name>|bien|ok|cher|chere|beaucoup|en fait|apres reflexion|hello|ah',
  closers:
    ',|?|merci|s il vous plait|cordialement|<name>|desole|desolee|bonne|journee|a bientot|beaucoup|et|bien|d avance|quand meme|toutefois|a vous|vous|pour votre message|pour votre proposition',
};
