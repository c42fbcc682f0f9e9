import type { Patterns } from './patterns'

const story = ['{mine} Foi assim.', '{mine} Vou contar.']
const number = ['Conte comigo: {list}.']
const middle = [
  'Compare com o que você mesmo vê.',
  'Onde você viu isso pela última vez?',
  'Pare um instante e pense no que isso significa para você.',
  'O que você mudaria primeiro?',
]

/** Portuguese. Its ideas are not taken apart: they stand as sentences of their own, or in quotation marks. */
export const portuguese: Patterns = {
  hooks: {
    educational: {
      ...{ story, number },
      question: [
        'Você sabe {clause}?',
        '{question} O que você diria?',
        'Qual é a primeira coisa que você pensa quando ouve {subject}?',
      ],
      mistake: ['E se algo que você ouviu sobre {subject} não for verdade?'],
      promise: ['Vou mostrar {clause}.', 'Vamos ver {subject} juntos, passo a passo.'],
      address: ['Se você se pergunta {clause}, isto é para você.', 'Se você já pensou em {subject}, isto é para você.'],
      challenge: [
        'Antes de continuar, adivinhe {clause}.',
        'Antes de continuar, diga em uma frase o que você sabe sobre {subject}.',
      ],
    },
    humorous: {
      ...{ story, number },
      question: [
        'Alguém sabe {clause}, ou estamos todos fingindo?',
        '{question} Pergunto por um amigo.',
        'É cedo demais para falar de {subject}?',
      ],
      mistake: ['O que poderia dar errado com {subject}?'],
      promise: ['Vou explicar sem rir {clause}.', 'Vou explicar {subject} sem rir.'],
      address: ['Se você acabou de suspirar ao ouvir {subject}, está entre amigos.'],
      challenge: ['Tente explicar sem mexer as mãos {clause}.', 'Tente explicar {subject} sem mexer as mãos.'],
    },
    edgy: {
      ...{ story, number },
      question: [
        'Você sabe mesmo {clause}?',
        '{question} Você quer a resposta educada ou a sincera?',
        'Sobre {subject}, você quer ouvir algo educado ou algo sincero?',
      ],
      mistake: ['Talvez você esteja errado sobre {subject}.'],
      promise: ['Vou dizer sem rodeios {clause}.', 'Vou dizer o que penso de {subject}, sem a parte educada.'],
      address: ['Se você só quer ouvir coisas boas sobre {subject}, passe para o próximo.'],
      challenge: ['Discuta comigo sobre {subject}.'],
    },
    'founder-focused': {
      ...{ story, number },
      question: [
        'Quem no seu time sabe {clause}?',
        '{question} Como você decidiria?',
        'O que {subject} significa para a sua empresa?',
      ],
      mistake: ['E se o seu time estiver olhando {subject} pelo lado errado?'],
      promise: ['Vamos ver {subject} como um time pequeno faria.'],
      address: ['Se você está criando algo, reserve um momento para {subject}.'],
      challenge: ['Pergunte ao seu time {clause}.', 'Leve {subject} para a próxima reunião e peça a opinião de todos.'],
    },
  },
  stories: [
    '{mine} Aconteceu assim.',
    'Vamos começar com uma pergunta: {question}',
    'Vamos começar do começo, por {subject}.',
  ],
  open: {
    educational: ['Pense um segundo antes que eu continue.', 'Anote rapidinho o que você acha.'],
    humorous: ['Calma, isto não cai na prova.', 'Respire fundo. Vamos olhar para isto juntos.'],
    edgy: ['Esqueça por um momento o que soa bonito.', 'Você não precisa concordar comigo. Só escute.'],
    'founder-focused': [
      'Pense no seu próprio time enquanto ouve.',
      'Imagine que você tem que decidir isto na segunda.',
    ],
  },
  middle: { educational: middle, humorous: middle, edgy: middle, 'founder-focused': middle },
  close: {
    educational: ['O que você vai experimentar primeiro?', 'O que mais você gostaria de saber?'],
    humorous: ['Era toda a dignidade que eu tinha para hoje.', 'Se você sorriu, conta como aprendizado.'],
    edgy: ['Agora me diga onde estou errando.', 'Se isso incomoda, pergunte a si mesmo por quê.'],
    'founder-focused': ['Quem no seu time deveria saber disso?', 'O que você leva para a próxima reunião?'],
  },
  answers: [
    '[Diga um por um: {list}]',
    '[Conte como foi: {mine}]',
    '[Diga em uma ou duas frases {clause}]',
    '[Responda em uma ou duas frases: {question}]',
    '[Diga em uma ou duas frases o mais importante sobre {subject}]',
    '[Diga em uma frase o que você sabe com certeza sobre {subject}]',
  ],
  prompts: [
    '[Diga qual erro você mais vê]',
    '[Conte um exemplo que você mesmo viu]',
    '[Diga qual é o primeiro passo que você recomenda]',
    '[Dê um número ou uma fonte que você possa provar]',
    '[Mostre o momento que deixa isso claro]',
  ],
  foreign: '[Diga em português, com as suas palavras: {sentence}]',
  next: ['Agora é a vez de {subject}.'],
  turns: {
    educational: ['E esta é a parte para lembrar.'],
    humorous: ['E agora, por favor, segure-se.'],
    edgy: ['E agora, a parte em que não basta concordar.'],
    'founder-focused': ['E esta é a parte para agir.'],
  },
  first: {
    educational: ['Comece por aqui: ', 'Primeiro o principal: '],
    humorous: ['Sente-se para ouvir esta: ', 'Para a sua próxima festa: '],
    edgy: ['Sem rodeios: ', 'Vamos ser sinceros: '],
    'founder-focused': ['Anote isto primeiro: ', 'Para a sua próxima reunião: '],
  },
  last: {
    educational: ['E o que vale lembrar: ', 'Guarde esta: '],
    humorous: ['E para o grande final: ', 'Mais uma e você pode ir: '],
    edgy: ['E isto, ouça duas vezes: ', 'E isto, para a próxima discussão: '],
    'founder-focused': ['E com isto já dá para agir: ', 'Esta vai para o quadro: '],
  },
  ctas: {
    educational: [
      'Envie para alguém que se pergunta {clause}.',
      'Salve isto para a próxima vez que falar de {subject}.',
      'Salve isto e me diga o que ainda não ficou claro.',
      'Conte nos comentários o que você sabe.',
    ],
    humorous: [
      'Envie para alguém que riria de {subject}.',
      'Conte a sua nos comentários, para eu ter companhia.',
      'Siga para mais. Não vai ficar mais sábio, mas vai ter mais.',
    ],
    edgy: [
      'Envie para alguém com quem discutir sobre {subject}.',
      'Discorda? Diga nos comentários.',
      'Siga se você prefere ouvir sem rodeios.',
    ],
    'founder-focused': [
      'Envie para alguém com quem você deveria falar de {subject}.',
      'O que você faria? Conte nos comentários.',
      'Siga se você também está criando algo.',
    ],
  },
}
