import type { Patterns } from './patterns'

const story = ["{mine} Voilà comment c'était.", '{mine} Je te raconte.']
const number = ['Compte avec moi : {list}.']
const middle = [
  'Compare avec ce que tu vois toi-même.',
  'Où as-tu vu ça pour la dernière fois ?',
  'Fais une pause et demande-toi ce que ça veut dire pour toi.',
  'Que changerais-tu en premier ?',
]

/** French. Its ideas are not taken apart: they stand as sentences of their own, or in quotation marks. */
export const french: Patterns = {
  hooks: {
    educational: {
      ...{ story, number },
      question: [
        'Sais-tu {clause} ?',
        '{question} Tu dirais quoi ?',
        "Qu'est-ce qui te vient à l'esprit quand tu entends {subject} ?",
      ],
      mistake: ["Et si une partie de ce que tu as entendu sur {subject} n'était pas vraie ?"],
      promise: ['Je vais te montrer {clause}.', 'On va regarder {subject} ensemble, étape par étape.'],
      address: [
        'Si tu te demandes {clause}, cette vidéo est pour toi.',
        'Si tu as déjà pensé à {subject}, cette vidéo est pour toi.',
      ],
      challenge: [
        'Avant de continuer, devine {clause}.',
        'Avant de continuer, dis en une phrase ce que tu sais sur {subject}.',
      ],
    },
    humorous: {
      ...{ story, number },
      question: [
        "Quelqu'un sait {clause}, ou on fait tous semblant ?",
        '{question} Je demande pour un ami.',
        "Est-ce qu'il est trop tôt pour parler de {subject} ?",
      ],
      mistake: ["Qu'est-ce qui pourrait mal tourner avec {subject} ?"],
      promise: ["Je vais t'expliquer sans rire {clause}.", "Je vais t'expliquer {subject} sans rire."],
      address: ['Si tu viens de soupirer en entendant {subject}, tu es entre amis.'],
      challenge: [
        "Essaie d'expliquer sans bouger les mains {clause}.",
        "Essaie d'expliquer {subject} sans bouger les mains.",
      ],
    },
    edgy: {
      ...{ story, number },
      question: [
        'Sais-tu vraiment {clause} ?',
        '{question} Tu veux la réponse polie ou la réponse honnête ?',
        "Sur {subject}, tu veux entendre du poli ou de l'honnête ?",
      ],
      mistake: ['Peut-être que tu te trompes sur {subject}.'],
      promise: [
        'Je vais te dire sans détour {clause}.',
        'Je vais te dire ce que je pense de {subject}, sans la partie polie.',
      ],
      address: ['Si tu ne veux entendre que du bien de {subject}, passe à la suite.'],
      challenge: ['Viens débattre avec moi de {subject}.'],
    },
    'founder-focused': {
      ...{ story, number },
      question: [
        'Qui, dans ton équipe, sait {clause} ?',
        '{question} Comment trancherais-tu ?',
        'Que veut dire {subject} pour ton entreprise ?',
      ],
      mistake: ['Et si ton équipe regardait {subject} du mauvais côté ?'],
      promise: ['On va regarder {subject} comme le ferait une petite équipe.'],
      address: ['Si tu construis quelque chose, prends un moment pour {subject}.'],
      challenge: [
        'Demande à ton équipe {clause}.',
        "Parle de {subject} à ta prochaine réunion et demande l'avis de tout le monde.",
      ],
    },
  },
  stories: [
    "{mine} C'était comme ça.",
    'Commençons par une question : {question}',
    'Commençons au début, par {subject}.',
  ],
  open: {
    educational: ['Réfléchis une seconde avant que je continue.', 'Note en deux mots ce que tu crois.'],
    humorous: ["Pas de panique, ce n'est pas noté.", 'Respire un grand coup. On regarde ça ensemble.'],
    edgy: ['Oublie un instant ce qui sonne bien.', "Tu n'as pas à être d'accord. Écoute seulement."],
    'founder-focused': ['Pense à ta propre équipe en écoutant.', 'Imagine que tu dois décider ça lundi.'],
  },
  middle: { educational: middle, humorous: middle, edgy: middle, 'founder-focused': middle },
  close: {
    educational: ['Que vas-tu essayer en premier ?', "Qu'aimerais-tu encore savoir ?"],
    humorous: ["Voilà toute la dignité que j'avais pour aujourd'hui.", 'Si tu as souri, ça compte comme apprendre.'],
    edgy: ['Et maintenant, dis-moi où je me trompe.', "Si ça t'énerve, demande-toi pourquoi."],
    'founder-focused': ['Qui, dans ton équipe, devrait le savoir ?', 'Que vas-tu dire à ta prochaine réunion ?'],
  },
  answers: [
    '[Cite-les un par un : {list}]',
    "[Raconte comment c'était : {mine}]",
    '[Dis en une ou deux phrases {clause}]',
    '[Réponds en une ou deux phrases : {question}]',
    "[Dis en une ou deux phrases l'essentiel sur {subject}]",
    '[Dis en une phrase ce que tu sais avec certitude sur {subject}]',
  ],
  prompts: [
    '[Dis quelle erreur tu vois le plus souvent]',
    '[Raconte un exemple que tu as vu toi-même]',
    '[Donne la première étape que tu conseilles]',
    '[Donne un chiffre ou une source que tu peux prouver]',
    '[Montre le moment qui le fait comprendre]',
  ],
  foreign: '[Dis en français, avec tes mots : {sentence}]',
  next: ['Passons à {subject}.'],
  turns: {
    educational: ['Et voici la partie à retenir.'],
    humorous: ['Et maintenant, accroche-toi.'],
    edgy: ['Et maintenant, la partie où hocher la tête ne suffit pas.'],
    'founder-focused': ['Et voici la partie pour agir.'],
  },
  first: {
    educational: ['Commence ici : ', "L'essentiel d'abord : "],
    humorous: ['Assieds-toi pour celle-là : ', 'Pour ta prochaine fête : '],
    edgy: ['Sans détour : ', 'Soyons honnêtes : '],
    'founder-focused': ["Note ça d'abord : ", 'Pour ta prochaine réunion : '],
  },
  last: {
    educational: ["Et ce qu'il faut retenir : ", 'Garde ça en tête : '],
    humorous: ['Et pour le grand final : ', 'Encore une et je te laisse partir : '],
    edgy: ['Et ça, écoute-le deux fois : ', 'Et ça, pour le prochain débat : '],
    'founder-focused': ["Et c'est là-dessus qu'on peut agir : ", 'À écrire au tableau : '],
  },
  ctas: {
    educational: [
      "Envoie-la à quelqu'un qui se demande {clause}.",
      'Enregistre cette vidéo pour la prochaine fois que tu parleras de {subject}.',
      "Enregistre cette vidéo et dis-moi ce qui n'est pas encore clair.",
      'Dis-moi en commentaire ce que tu en sais.',
    ],
    humorous: [
      "Envoie-la à quelqu'un qui rirait de {subject}.",
      'Raconte la tienne en commentaire, ça me consolera.',
      'Abonne-toi. Ce ne sera pas plus sage, mais il y en aura plus.',
    ],
    edgy: [
      "Envoie-la à quelqu'un avec qui débattre de {subject}.",
      "Pas d'accord ? Dis-le en commentaire.",
      "Abonne-toi si tu préfères l'entendre sans détour.",
    ],
    'founder-focused': [
      "Envoie-la à quelqu'un avec qui tu devrais parler de {subject}.",
      'Que ferais-tu ? Dis-le en commentaire.',
      'Abonne-toi si toi aussi tu construis quelque chose.',
    ],
  },
}
