import type { Patterns } from './patterns'

const own = [
  ['Mira esto con atención antes de seguir.'],
  ['Esto es lo que yo creía antes, y lo creí mucho tiempo.'],
  ['Y aquí es donde pasa de verdad. Fíjate en este punto.'],
  ['Cambia una sola cosa y deja todo lo demás como estaba.'],
  ['Este es el antes. Este es el después. Solo cambia una cosa.'],
  ['Este es el error que yo buscaría primero.'],
  ['Este es el paso que no volvería a saltarme.'],
  ['Sabrás que ha funcionado cuando veas esto.'],
  ['{saying} Si te quedas con una sola cosa, que sea esta.', 'Si te quedas con una sola cosa, que sea esta.'],
  ['No hace falta nada más. Esto es todo lo que uso.'],
]

/** Spanish. Its ideas are not taken apart: they stand as sentences of their own. */
export const spanish: Patterns = {
  hooks: {
    educational: [
      '{question} Aquí va la respuesta corta.',
      '{head}: esto es lo que hay detrás.',
      '{head}: lo que conviene saber primero.',
      '{line} Mira lo que hay detrás.',
    ],
    humorous: [
      '{question} Pregunté yo para que no tengas que hacerlo tú.',
      '{head}: ¿qué podría salir mal?',
      '{line} Sí, tengo opiniones.',
      '{head}: una historia de amor con algunas heridas.',
    ],
    edgy: [
      '{question} La respuesta sincera no te va a gustar.',
      '{head}: saltémonos la parte amable.',
      '{line} Ya está, alguien lo ha dicho.',
      '{line} Discútelo conmigo cuando hayas visto esto.',
    ],
    'founder-focused': [
      '{question} Así lo decidiría yo.',
      '{head}: lo que le diría a quien está fundando algo, con un café.',
      '{line} Esto es lo que significa si el negocio es tuyo.',
      '{head}: visto por alguien que tiene que hacerlo funcionar el lunes.',
    ],
  },
  stories: {
    educational: ['Todo empezó con una pregunta: {question}', 'Todo empezó con una idea: {line}'],
    humorous: ['Todo empezó con una pregunta inocente: {question}', 'Todo empezó como empiezan mis problemas: {line}'],
    edgy: ['Una pregunta no me dejaba en paz: {question}', 'Una idea no me dejaba en paz: {line}'],
    'founder-focused': [
      'Una mañana solo había una pregunta en mi mesa: {question}',
      'Hace semanas que tengo una frase en la mesa: {line}',
    ],
  },
  own: { educational: own, humorous: own, edgy: own, 'founder-focused': own },
  mine: {
    educational: ['Así se ve en mi caso.'],
    humorous: ['Y este es mi intento. Sed amables.'],
    edgy: ['Y este es el mío, sin adornos.'],
    'founder-focused': ['Así fue para nosotros.'],
  },
  turns: {
    educational: ['Y aquí es donde cambia todo.'],
    humorous: ['Y entonces, contra todo pronóstico, funcionó.'],
    edgy: ['Y entonces dejé de asentir.'],
    'founder-focused': ['Y entonces una sola cosa cambió todo lo demás.'],
  },
  first: {
    educational: ['Empieza por aquí: ', 'Lo primero: '],
    humorous: ['Esto no me lo he inventado: ', 'Siéntate para oír esto: '],
    edgy: ['Sin rodeos: ', 'Seamos sinceros: '],
    'founder-focused': ['Lo primero que apunté: ', 'Lo que cuenta el lunes: '],
  },
  last: {
    educational: ['Y lo que hay que recordar: '],
    humorous: ['Y ahora viene lo mejor: '],
    edgy: ['Y esto, escúchalo dos veces: '],
    'founder-focused': ['Y con esto me pondría a trabajar: '],
  },
  ctas: {
    educational: [
      'Guarda esto y dime qué te queda por aclarar.',
      'Pruébalo una vez y cuéntame en los comentarios qué has visto.',
    ],
    humorous: [
      'Cuéntame lo tuyo en los comentarios, así me siento menos solo en esto.',
      'Sígueme. No será más sabio, pero habrá más.',
    ],
    edgy: ['¿No estás de acuerdo? Dilo en los comentarios. Los leo.', 'Sígueme si prefieres oírlo sin rodeos.'],
    'founder-focused': [
      '¿Qué habrías hecho tú? Cuéntamelo en los comentarios.',
      'Sígueme. Enseño lo que funciona y lo que no.',
    ],
  },
}
