/** A name for each way of a model to behave, well or badly. */
export const fakeModels = {
  /** Takes a schema, streams a script, says what it used. */
  writer: 'fake-writer',
  /** Takes no schema, but can be told to answer JSON. */
  objectOnly: 'fake-object-only',
  /** Takes no form at all and answers a numbered list. */
  textOnly: 'fake-text-only',
  /** The same with labels as "Hook:". */
  labels: 'fake-labels',
  /** Wraps its JSON in talk and a fence, whatever it is asked for. */
  fenced: 'fake-fenced',
  /** Is behind the Responses API only. */
  responsesOnly: 'fake-responses-only',
  /** Knows no `max_tokens`, no temperature and no `stream_options`. */
  picky: 'fake-picky',
  /** Says nothing of what it used. */
  silentOnUsage: 'fake-no-usage',
  /** Never says that it has finished: the stream just ends. */
  endsWithoutWord: 'fake-no-finish',

  refuses: 'fake-refuses',
  /** Refuses in plain words, as if they were an answer. */
  apologises: 'fake-apologises',
  filtered: 'fake-filtered',
  cutOff: 'fake-cut-off',
  brokenJson: 'fake-broken-json',
  /** Events that are no JSON. */
  brokenEvents: 'fake-broken-events',
  errorInStream: 'fake-error-in-stream',
  unauthorized: 'fake-401',
  forbidden: 'fake-403',
  unknown: 'fake-unknown',
  /** Wants seven seconds. */
  limited: 'fake-429',
  /** Wants three years. */
  limitedForYears: 'fake-429-years',
  limitedSilently: 'fake-429-silent',
  fails: 'fake-500',
  overloaded: 'fake-503',
  /** Writes on for ever. */
  endless: 'fake-endless',
  /** Says a million words in pieces that are each in order. */
  wordy: 'fake-wordy',
  /** One answer of fifty megabytes. */
  huge: 'fake-huge',
  /** The same, announced by its length. */
  hugeAnnounced: 'fake-huge-announced',
  /** Takes the request and says nothing. */
  silent: 'fake-silent',
  /** Begins and then says nothing more. */
  stalls: 'fake-stalls',
  /** Begins and breaks the connection. */
  resets: 'fake-resets',
  /** Sends whoever asks to another host. */
  redirects: 'fake-redirects',
  /** Answers {"publish": true}. */
  publishes: 'fake-publishes',
  /** Repeats what it was told. */
  echoes: 'fake-echoes',
  /** A script that also names a file. */
  namesFile: 'fake-names-file',
  /** Writes the key that it was given into the script. */
  tellsKey: 'fake-tells-key',

  /** Speaks: half a second of a tone for each word, as a WAV that does not say how long it is. */
  speaker: 'fake-speaker',
  /** Speaks, but makes no WAV: what it then sends is called mp3. */
  speakerWithoutWav: 'fake-speaker-no-wav',
  /** Answers a request to speak with words. */
  speaksWords: 'fake-speaks-words',

  /** Listens: tells the words of its setting with their times. */
  listener: 'fake-listener',
  /** The same, with the words in their segments. */
  listenerBySegment: 'fake-listener-by-segment',
  /** Listens, but tells no times of words. */
  listenerWithoutTimes: 'fake-listener-no-times',
  /** Turns away who asks for times of words. */
  listenerRefusesTimes: 'fake-listener-refuses-times',
  /** Takes no sound of any length. */
  listenerOfLittle: 'fake-413',
  hearsNothing: 'fake-hears-nothing',
  /** Answers with words that are none. */
  hearsNonsense: 'fake-hears-nonsense',
} as const
