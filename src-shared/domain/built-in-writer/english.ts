import { englishHooks } from './english-hooks'
import type { Patterns } from './patterns'

/** English. */
export const english: Patterns = {
  hooks: englishHooks,
  stories: ['{mine} This is how it went.', 'Let us begin with one question: {clause}?', 'Let us begin with {subject}.'],
  open: {
    educational: ['Think about it for a second before I go on.', 'Take a second and write down what you expect.'],
    humorous: ['Do not worry, this will not be on the test.', 'Deep breath. We are looking at this together.'],
    edgy: ['Forget for a moment what sounds nice.', 'You do not have to agree with me. Just listen.'],
    'founder-focused': ['Think of your own team while you listen.', 'Imagine that you have to decide this on Monday.'],
  },
  middle: {
    educational: [
      'Compare that with what you see yourself.',
      'Where did you see that last?',
      'Pause here and think of what you have tried so far.',
      'What would you change first?',
    ],
    humorous: [
      'If you are nodding, you may sit with us.',
      'Please do not tell my houseplants.',
      'Look around. Is anybody watching you watch this?',
      'Yes, you may say that you knew it.',
    ],
    edgy: [
      'Be honest: what do you do about it?',
      'Who told you something else, and did you check it?',
      'Do not answer quickly. Answer honestly.',
      'Now look at your own version of it.',
    ],
    'founder-focused': [
      'Who in your team would see that first?',
      'What would it cost you to ignore that?',
      'Ask who decides that in your company.',
      'What would you stop doing, if that is so?',
    ],
  },
  close: {
    educational: ['Which part of this will you try first?', 'What else would you like to know about it?'],
    humorous: ['That was all the dignity I had for today.', 'If you smiled, it counts as learning.'],
    edgy: ['Now tell me where I am wrong.', 'If that annoys you, ask yourself why.'],
    'founder-focused': ['Which part of this goes on your list for the week?', 'Who in your team should hear this?'],
  },
  answers: [
    '[Name them one by one: {list}]',
    '[Tell how it went: {mine}]',
    '[Say in one or two sentences {clause}]',
    '[Answer in one or two sentences: {question}]',
    '[Say why you think so: {saying}]',
    '[Say in one or two sentences what matters most about {subject}]',
    '[Say in one sentence what you know for sure about {subject}]',
  ],
  prompts: [
    '[Say which mistake you see most often]',
    '[Tell one example that you saw yourself]',
    '[Name the first step that you would take]',
    '[Give one number or source that you can prove]',
    '[Show the moment that makes your point]',
  ],
  foreign: '[Say in English, in your words: {sentence}]',
  next: ['Next: {clause}.', 'Next: {topic}.', 'Next: {list}.', 'Next: {subject}.'],
  turns: {
    educational: ['And here is the part to remember.'],
    humorous: ['And now, please hold on to something.'],
    edgy: ['And now the uncomfortable part.'],
    'founder-focused': ['And this is the one to use.'],
  },
  first: {
    educational: ['Start here: ', 'First things first: ', 'The short version: '],
    humorous: ['Please sit down for this: ', 'Fun fact, if you call that fun: ', 'Tell this at your next party: '],
    edgy: ['Straight out: ', 'No sugar on this one: ', 'Let us be honest: '],
    'founder-focused': ['Write this down first: ', 'For your next meeting: ', 'Before you plan anything: '],
  },
  last: {
    educational: ['And the one to remember: ', 'Keep this one: '],
    humorous: ['And for the grand finale: ', 'One more, then you may go: '],
    edgy: ['And remember this when somebody argues: ', 'Hear this one twice: '],
    'founder-focused': ['And the one to act on: ', 'The one for the whiteboard: '],
  },
  ctas: {
    educational: [
      'Save this for the next time you want to {todo}.',
      'Send this to somebody who still wonders {clause}.',
      'Follow along if you want more about {topic}.',
      'Save this, and ask me what is still unclear.',
      'Tell me in the comments what you know about it.',
    ],
    humorous: [
      'Send this to the friend who thinks it is easy to {todo}.',
      'Send this to somebody who would laugh at {subject}.',
      'Tell me yours in the comments, so that I feel less alone.',
      'Follow me. It will not get any wiser, but there will be more.',
    ],
    edgy: [
      'Disagree? Show me how you {todo}, in the comments.',
      'Send this to somebody who needs to hear {clause}.',
      'Disagree about {topic}? Say it in the comments.',
      'Disagree? Say it in the comments.',
      'Follow if you would rather hear it straight.',
    ],
    'founder-focused': [
      'Building something? Tell me how you {todo}.',
      'Send this to a founder who is asking {clause}.',
      'Send this to somebody you should talk to about {topic}.',
      'What would you do? Tell me in the comments.',
      'Follow along if you are building something too.',
    ],
  },
}
