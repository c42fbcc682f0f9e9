import type { Patterns } from './patterns'

/** English first lines. */
export const englishHooks: Patterns['hooks'] = {
  educational: {
    story: ['{mine} Let me tell you about it.', '{mine} Here is how it went, in order.'],
    number: ['Here are {list}, one by one.'],
    question: [
      'Do you know {clause}?',
      '{question} What would you say?',
      '{saying} What do you say to that?',
      'What comes to your mind when you hear {subject}?',
    ],
    mistake: [
      'What if your guess about {clause} is wrong?',
      'What if something that you heard about {subject} is wrong?',
    ],
    promise: [
      '{fact} Let me show you why.',
      'Let me show you {clause}.',
      'I will take you through {subject}, step by step.',
    ],
    address: [
      'If you want to {todo}, watch this first.',
      'If you still wonder {clause}, this is for you.',
      'If you have ever thought about {subject}, this is for you.',
    ],
    challenge: [
      'Make a guess before you watch on: {clause}?',
      '{question} Make a guess before you watch on.',
      'Before you watch on, say in one sentence what you know about {subject}.',
    ],
  },
  humorous: {
    story: ['{mine} Please do not laugh yet.', '{mine} Please hold your applause.'],
    number: ['Here are {list}. Please stay seated until the last one.'],
    question: [
      'How hard can it be to {todo}?',
      '{question} Asking for a friend.',
      '{fact} Has anybody asked it why?',
      'Is it too early in the day for {subject}?',
    ],
    mistake: [
      'What could possibly go wrong when you {todo}?',
      '{fact} And no, it is not the moon.',
      'What could possibly go wrong with {subject}?',
    ],
    promise: [
      'I will explain {clause}, and I will keep a straight face.',
      'I will explain {subject}, and I will keep a straight face.',
    ],
    address: [
      'If you have ever asked an empty room {clause}, welcome.',
      'If you just sighed at {subject}, you are among friends.',
    ],
    challenge: [
      'Try to explain {clause} without using your hands.',
      'Try to explain {subject} without using your hands.',
    ],
  },
  edgy: {
    story: ['{mine} I will tell it the way it was.', '{mine} Judge me when you have heard the rest.'],
    number: ['Here are {list}. Be honest about each of them.'],
    question: [
      '{question} Do you want the polite answer or the honest one?',
      'Do you really know {clause}?',
      'Do you want the polite version of {subject} or the honest one?',
    ],
    mistake: [
      '{fact} What if you blame the wrong thing?',
      'What if you {todo} the wrong way?',
      'Maybe you are wrong about {subject}.',
    ],
    promise: [
      'I will tell you {clause}, without the polite version.',
      'I will tell you what I think of {subject}, without the polite version.',
    ],
    address: [
      'If you only nod when somebody explains {clause}, watch this.',
      'If you only want to hear nice things about {subject}, scroll on.',
    ],
    challenge: ['Prove me wrong about {topic}.', 'Argue with me about {clause}.', 'Argue with me about {subject}.'],
  },
  'founder-focused': {
    story: ['{mine} Let me tell you how, from the beginning.', '{mine} I will tell it the way it was.'],
    number: ['Here are {list}. Check them against your own company.'],
    question: [
      'Who in your team knows {clause}?',
      '{question} How would you decide it?',
      'What does {subject} mean for your company?',
    ],
    mistake: [
      'What if your team is wrong about {clause}?',
      'What if your team looks at {subject} from the wrong side?',
    ],
    promise: [
      'Let me explain {clause} the way I would to a small team.',
      'Let me explain {subject} the way I would to a small team.',
    ],
    address: [
      'If you run a small team and want to {todo}, start here.',
      'If you are building something, you may want to know {clause}.',
      'If you are building something, take a minute for {subject}.',
    ],
    challenge: [
      'Ask your team one question: {clause}?',
      '{question} Ask your team before you watch on.',
      'Bring up {subject} in your next meeting and ask for every opinion.',
    ],
  },
}
