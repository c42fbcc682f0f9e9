import type { Patterns } from './patterns'

const story = ['{mine} Así fue.', '{mine} Te lo cuento.']
const number = ['Cuenta conmigo: {list}.']
const middle = [
  'Compáralo con lo que ves tú.',
  '¿Dónde lo viste por última vez?',
  'Haz una pausa y piensa qué significa esto para ti.',
  '¿Qué cambiarías tú primero?',
]

/** Spanish. Its ideas are not taken apart: they stand as sentences of their own, or in quotation marks. */
export const spanish: Patterns = {
  hooks: {
    educational: {
      ...{ story, number },
      question: [
        '¿Sabes {clause}?',
        '{question} ¿Tú qué dirías?',
        '¿Qué es lo primero que piensas cuando oyes {subject}?',
      ],
      mistake: ['¿Y si algo de lo que has oído sobre {subject} no es verdad?'],
      promise: ['Voy a mostrarte {clause}.', 'Vamos a repasar juntos {subject}, paso a paso.'],
      address: [
        'Si te preguntas {clause}, esto es para ti.',
        'Si alguna vez has pensado en {subject}, esto es para ti.',
      ],
      challenge: [
        'Antes de seguir, adivina {clause}.',
        'Antes de seguir, di en una frase lo que sabes sobre {subject}.',
      ],
    },
    humorous: {
      ...{ story, number },
      question: [
        '¿Alguien sabe {clause}, o fingimos todos?',
        '{question} Pregunto por un amigo.',
        '¿Es demasiado temprano para hablar de {subject}?',
      ],
      mistake: ['¿Qué podría salir mal con {subject}?'],
      promise: ['Voy a explicarte sin reírme {clause}.', 'Voy a explicarte {subject} sin reírme.'],
      address: ['Si acabas de suspirar al oír {subject}, estás entre amigos.'],
      challenge: ['Intenta explicar sin mover las manos {clause}.', 'Intenta explicar {subject} sin mover las manos.'],
    },
    edgy: {
      ...{ story, number },
      question: [
        '¿Sabes de verdad {clause}?',
        '{question} ¿Quieres la respuesta amable o la sincera?',
        'Sobre {subject}, ¿quieres oír algo amable o algo sincero?',
      ],
      mistake: ['Quizá te equivocas con {subject}.'],
      promise: ['Voy a decirte sin rodeos {clause}.', 'Voy a decirte lo que pienso de {subject}, sin la parte amable.'],
      address: ['Si solo quieres oír cosas bonitas sobre {subject}, sigue bajando.'],
      challenge: ['Discute conmigo sobre {subject}.'],
    },
    'founder-focused': {
      ...{ story, number },
      question: [
        '¿Quién en tu equipo sabe {clause}?',
        '{question} ¿Cómo lo decidirías tú?',
        '¿Qué significa {subject} para tu empresa?',
      ],
      mistake: ['¿Y si tu equipo mira {subject} desde el lado equivocado?'],
      promise: ['Vamos a repasar {subject} como lo haría un equipo pequeño.'],
      address: ['Si estás creando algo, dedica un momento a {subject}.'],
      challenge: ['Pregunta a tu equipo {clause}.', 'Lleva {subject} a tu próxima reunión y pide la opinión de todos.'],
    },
  },
  stories: ['{mine} Fue así.', 'Empecemos con una pregunta: {question}', 'Empecemos por el principio, por {subject}.'],
  open: {
    educational: ['Piénsalo un segundo antes de que siga.', 'Apunta un momento lo que crees.'],
    humorous: ['Tranquilidad, esto no entra en el examen.', 'Respira hondo. Vamos a mirarlo juntos.'],
    edgy: ['Olvida por un momento lo que suena bien.', 'No tienes que darme la razón. Solo escucha.'],
    'founder-focused': ['Piensa en tu propio equipo mientras escuchas.', 'Imagina que tienes que decidirlo el lunes.'],
  },
  middle: { educational: middle, humorous: middle, edgy: middle, 'founder-focused': middle },
  close: {
    educational: ['¿Qué parte vas a probar primero?', '¿Qué más te gustaría saber?'],
    humorous: ['Hasta aquí ha llegado mi dignidad por hoy.', 'Si has sonreído, cuenta como aprender.'],
    edgy: ['Y ahora dime en qué me equivoco.', 'Si esto te molesta, pregúntate por qué.'],
    'founder-focused': ['¿Quién de tu equipo debería saberlo?', '¿Qué parte te llevas a la próxima reunión?'],
  },
  answers: [
    '[Nómbralos uno por uno: {list}]',
    '[Cuenta cómo fue: {mine}]',
    '[Di en una o dos frases {clause}]',
    '[Responde en una o dos frases: {question}]',
    '[Di en una o dos frases lo más importante sobre {subject}]',
    '[Di en una frase lo que sabes con seguridad sobre {subject}]',
  ],
  prompts: [
    '[Di qué error ves más a menudo]',
    '[Cuenta un ejemplo que hayas visto tú]',
    '[Di cuál es el primer paso que recomiendas]',
    '[Da un número o una fuente que puedas demostrar]',
    '[Muestra el momento que lo deja claro]',
  ],
  foreign: '[Di en español, con tus palabras: {sentence}]',
  next: ['Ahora toca {subject}.'],
  turns: {
    educational: ['Y esta es la parte que hay que recordar.'],
    humorous: ['Y ahora, por favor, agárrate.'],
    edgy: ['Y ahora, la parte en la que no basta con asentir.'],
    'founder-focused': ['Y esta es la parte para actuar.'],
  },
  first: {
    educational: ['Empieza por aquí: ', 'Lo primero: '],
    humorous: ['Siéntate para oír esto: ', 'Para tu próxima fiesta: '],
    edgy: ['Sin rodeos: ', 'Seamos sinceros: '],
    'founder-focused': ['Apunta esto primero: ', 'Para tu próxima reunión: '],
  },
  last: {
    educational: ['Y lo que hay que recordar: ', 'Quédate con esto: '],
    humorous: ['Y para el gran final: ', 'Una más y te dejo ir: '],
    edgy: ['Y esto, escúchalo dos veces: ', 'Y esto, para la próxima discusión: '],
    'founder-focused': ['Y con esto puedes ponerte a trabajar: ', 'Esto va a la pizarra: '],
  },
  ctas: {
    educational: [
      'Envíaselo a alguien que se pregunte {clause}.',
      'Guarda esto para la próxima vez que hables de {subject}.',
      'Guarda esto y dime qué te queda por aclarar.',
      'Cuéntame en los comentarios qué sabes tú.',
    ],
    humorous: [
      'Envíaselo a alguien que se reiría de {subject}.',
      'Cuéntame lo tuyo en los comentarios, así me siento en compañía.',
      'Sígueme. No será más sabio, pero habrá más.',
    ],
    edgy: [
      'Envíaselo a alguien con quien discutir sobre {subject}.',
      '¿No estás de acuerdo? Dilo en los comentarios.',
      'Sígueme si prefieres oírlo sin rodeos.',
    ],
    'founder-focused': [
      'Envíaselo a alguien con quien deberías hablar de {subject}.',
      '¿Qué harías tú? Cuéntamelo en los comentarios.',
      'Sígueme si tú también estás creando algo.',
    ],
  },
}
