import type { Patterns } from './patterns'

const own = [
  ['Olhe bem para isto antes de continuarmos.'],
  ['É nisto que eu acreditava antes, e acreditei por muito tempo.'],
  ['E é aqui que acontece de verdade. Preste atenção neste ponto.'],
  ['Mude uma coisa só e deixe todo o resto como estava.'],
  ['Este é o antes. Este é o depois. Só uma coisa mudou.'],
  ['Este é o erro que eu procuraria primeiro.'],
  ['Este é o passo que eu nunca mais pularia.'],
  ['Você vai saber que funcionou quando vir isto.'],
  ['{saying} Se for guardar uma coisa só, guarde esta.', 'Se for guardar uma coisa só, guarde esta.'],
  ['Não precisa de mais nada. É só isto que eu uso.'],
]

/** Portuguese. Its ideas are not taken apart: they stand as sentences of their own. */
export const portuguese: Patterns = {
  hooks: {
    educational: [
      '{question} Aqui vai a resposta curta.',
      '{head}: é isto que está por trás.',
      '{head}: o que convém saber primeiro.',
      '{line} Veja o que está por trás.',
    ],
    humorous: [
      '{question} Eu perguntei para você não precisar perguntar.',
      '{head}: o que poderia dar errado?',
      '{line} Sim, eu tenho opiniões.',
      '{head}: uma história de amor com alguns machucados.',
    ],
    edgy: [
      '{question} Você não vai gostar da resposta sincera.',
      '{head}: vamos pular a parte educada.',
      '{line} Pronto, alguém falou.',
      '{line} Discorde de mim depois de ver isto.',
    ],
    'founder-focused': [
      '{question} Eu decidiria assim.',
      '{head}: o que eu diria, num café, a quem está fundando algo.',
      '{line} É isto que significa quando o negócio é seu.',
      '{head}: visto por quem precisa que funcione na segunda-feira.',
    ],
  },
  stories: {
    educational: ['Tudo começou com uma pergunta: {question}', 'Tudo começou com uma ideia: {line}'],
    humorous: [
      'Tudo começou com uma pergunta inocente: {question}',
      'Tudo começou como começam os meus problemas: {line}',
    ],
    edgy: ['Uma pergunta não me deixava em paz: {question}', 'Uma ideia não me deixava em paz: {line}'],
    'founder-focused': [
      'Numa manhã só havia uma pergunta na minha mesa: {question}',
      'Há semanas uma frase está na minha mesa: {line}',
    ],
  },
  own: { educational: own, humorous: own, edgy: own, 'founder-focused': own },
  mine: {
    educational: ['Aqui está como isso fica no meu caso.'],
    humorous: ['E esta é a minha tentativa. Peço gentileza.'],
    edgy: ['E este é o meu caso, sem esconder nada.'],
    'founder-focused': ['Para nós foi assim.'],
  },
  turns: {
    educational: ['E é aqui que tudo vira.'],
    humorous: ['E então, contra todas as expectativas, deu certo.'],
    edgy: ['E então eu parei de concordar.'],
    'founder-focused': ['E então uma coisa só mudou todo o resto.'],
  },
  first: {
    educational: ['Comece por aqui: ', 'Primeiro o principal: '],
    humorous: ['Eu não inventei isto: ', 'Sente-se para ouvir esta: '],
    edgy: ['Sem rodeios: ', 'Vamos ser sinceros: '],
    'founder-focused': ['O que eu anotei primeiro: ', 'O que conta na segunda-feira: '],
  },
  last: {
    educational: ['E o que vale lembrar: '],
    humorous: ['E agora vem a melhor parte: '],
    edgy: ['E isto, ouça duas vezes: '],
    'founder-focused': ['E é com isto que eu agiria: '],
  },
  ctas: {
    educational: [
      'Salve isto e me diga o que ainda não ficou claro.',
      'Experimente uma vez e me conte nos comentários o que você viu.',
    ],
    humorous: [
      'Conte a sua nos comentários, para eu me sentir menos só.',
      'Siga para mais. Não vai ficar mais sábio, mas vai ter mais.',
    ],
    edgy: ['Discorda? Diga nos comentários. Eu leio.', 'Siga se você prefere ouvir sem rodeios.'],
    'founder-focused': [
      'O que você teria feito? Conte nos comentários.',
      'Siga. Eu mostro o que funciona e o que não funciona.',
    ],
  },
}
