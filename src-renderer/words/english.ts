import about from './en/about.json'
import accounts from './en/accounts.json'
import actions from './en/actions.json'
import app from './en/app.json'
import bin from './en/bin.json'
import board from './en/board.json'
import calendar from './en/calendar.json'
import captions from './en/captions.json'
import comments from './en/comments.json'
import compose from './en/compose.json'
import files from './en/files.json'
import ideas from './en/ideas.json'
import keys from './en/keys.json'
import kit from './en/kit.json'
import music from './en/music.json'
import player from './en/player.json'
import posts from './en/posts.json'
import render from './en/render.json'
import repair from './en/repair.json'
import script from './en/script.json'
import scripts from './en/scripts.json'
import speech from './en/speech.json'
import split from './en/split.json'
import teleprompter from './en/teleprompter.json'
import timeline from './en/timeline.json'
import topics from './en/topics.json'
import transcription from './en/transcription.json'
import undo from './en/undo.json'
import versions from './en/versions.json'
import voice from './en/voice.json'
import web from './en/web.json'
import write from './en/write.json'
import writer from './en/writer.json'

/** Every word on the screen, one file a feature. Keys are flat; a key is spoken of as `file:key`. */
export const english = {
  about,
  accounts,
  actions,
  app,
  bin,
  board,
  calendar,
  captions,
  comments,
  compose,
  files,
  ideas,
  keys,
  kit,
  player,
  music,
  posts,
  render,
  repair,
  script,
  scripts,
  speech,
  split,
  teleprompter,
  timeline,
  topics,
  transcription,
  undo,
  versions,
  voice,
  web,
  write,
  writer,
}

type Files = typeof english

/** i18next takes `key` with a count and finds `key_one` or `key_other` by itself. */
type WithoutPlural<Key> = Key extends `${infer Base}_${'one' | 'other'}` ? Base : Key

/** A word’s name: its file and its key. */
export type WordKey = { [F in keyof Files]: `${F}:${WithoutPlural<keyof Files[F] & string>}` }[keyof Files]
