import type { Patterns } from './patterns'

const own = [
  ["Regarde bien ceci avant qu'on continue."],
  ["Voilà ce que je croyais avant, et je l'ai cru longtemps."],
  ["Et c'est ici que tout se passe. Regarde cet endroit."],
  ['Change une seule chose et laisse tout le reste comme avant.'],
  ['Voici avant. Voici après. Une seule chose est différente.'],
  ["Voilà l'erreur que je chercherais en premier."],
  ["Voilà l'étape que je ne sauterais plus jamais."],
  ['Tu sauras que ça a marché quand tu verras ça.'],
  ["{saying} Si tu ne retiens qu'une chose, retiens celle-ci.", "Si tu ne retiens qu'une chose, retiens celle-ci."],
  ["Pas besoin d'autre chose. Voilà tout ce que j'utilise."],
]

/** French. Its ideas are not taken apart: they stand as sentences of their own. */
export const french: Patterns = {
  hooks: {
    educational: [
      '{question} Voici la réponse courte.',
      "{head} : voilà ce qu'il y a derrière.",
      "{head} : ce qu'il faut savoir d'abord.",
      "{line} Regarde ce qu'il y a derrière.",
    ],
    humorous: [
      "{question} J'ai demandé pour que tu n'aies pas à le faire.",
      "{head} : qu'est-ce qui pourrait mal tourner ?",
      "{line} Oui, j'ai un avis là-dessus.",
      "{head} : une histoire d'amour avec quelques blessures.",
    ],
    edgy: [
      '{question} La réponse honnête ne va pas te plaire.',
      '{head} : passons la partie polie.',
      "{line} Voilà, quelqu'un l'a dit.",
      '{line} Contredis-moi quand tu auras vu ça.',
    ],
    'founder-focused': [
      '{question} Voici comment je trancherais.',
      "{head} : ce que je dirais autour d'un café à quelqu'un qui se lance.",
      "{line} Voilà ce que ça veut dire quand c'est toi qui diriges.",
      "{head} : vu par quelqu'un pour qui ça doit marcher lundi.",
    ],
  },
  stories: {
    educational: ['Tout a commencé par une question : {question}', 'Tout a commencé par une idée : {line}'],
    humorous: [
      'Tout a commencé par une question innocente : {question}',
      'Tout a commencé comme commencent mes ennuis : {line}',
    ],
    edgy: ['Une question ne me lâchait pas : {question}', 'Une idée ne me lâchait pas : {line}'],
    'founder-focused': [
      "Un matin, il n'y avait qu'une question sur mon bureau : {question}",
      'Une phrase est sur mon bureau depuis des semaines : {line}',
    ],
  },
  own: { educational: own, humorous: own, edgy: own, 'founder-focused': own },
  mine: {
    educational: ['Voilà ce que ça donne chez moi.'],
    humorous: ['Et voici ma propre tentative. Soyez gentils.'],
    edgy: ['Et voici ce que ça donne chez moi, sans rien cacher.'],
    'founder-focused': ['Voilà ce que ça a donné chez nous.'],
  },
  turns: {
    educational: ["Et c'est ici que tout bascule."],
    humorous: ['Et là, contre toute attente, ça marche.'],
    edgy: ["Et là, j'ai arrêté d'acquiescer."],
    'founder-focused': ['Et là, une seule chose a changé tout le reste.'],
  },
  first: {
    educational: ['Commence ici : ', "L'essentiel d'abord : "],
    humorous: ["Je n'invente rien : ", 'Assieds-toi pour celle-là : '],
    edgy: ['Sans détour : ', 'Soyons honnêtes : '],
    'founder-focused': ["Ce que j'ai noté en premier : ", 'Ce qui compte lundi : '],
  },
  last: {
    educational: ["Et ce qu'il faut retenir : "],
    humorous: ['Et maintenant, le meilleur : '],
    edgy: ['Et ça, écoute-le deux fois : '],
    'founder-focused': ["Et c'est là-dessus que j'agirais : "],
  },
  ctas: {
    educational: [
      "Enregistre cette vidéo et dis-moi ce qui n'est pas encore clair.",
      'Essaie une fois et raconte-moi en commentaire ce que tu as vu.',
    ],
    humorous: [
      'Raconte la tienne en commentaire, ça me consolera.',
      'Abonne-toi. Ce ne sera pas plus sage, mais il y en aura plus.',
    ],
    edgy: ["Pas d'accord ? Dis-le en commentaire. Je les lis.", "Abonne-toi si tu préfères l'entendre sans détour."],
    'founder-focused': [
      "Qu'aurais-tu fait ? Dis-le en commentaire.",
      'Abonne-toi. Je montre ce qui marche et ce qui ne marche pas.',
    ],
  },
}
