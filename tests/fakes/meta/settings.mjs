/** All that this app asks people for. */
export const allScopes = [
  ...['pages_show_list', 'pages_read_engagement', 'pages_manage_posts', 'read_insights', 'business_management'],
  ...['instagram_basic', 'instagram_content_publish', 'instagram_manage_insights', 'instagram_manage_contents'],
]

/** Times in milliseconds. */
export const defaults = {
  appId: '8001',
  appSecret: 'a-secret-of-the-app',
  /** Addresses that its sign-in may lead back to, to the letter; `http://localhost` besides while it is not live. */
  redirects: ['https://beatreel.example/meta/'],
  isLive: false,
  /** Whoever is asked says no; or leaves out these. */
  denies: false,
  refusedScopes: [],
  userId: '5001',
  userName: 'Mara',
  pages: [
    {
      id: '6001',
      name: 'Mara Cooks',
      tasks: ['CREATE_CONTENT', 'ANALYZE'],
      instagram: { id: '7001', username: 'mara.cooks' },
    },
    { id: '6002', name: 'Mara Reads', tasks: ['CREATE_CONTENT', 'ANALYZE'] },
  ],
  /** How many of them one answer lists. */
  pageOfList: 25,
  /** How long a film is worked on, once it is there. */
  processing: 1_000,
  /** Subcode with which every container, or code with which every video, ends. */
  containerError: null,
  videoError: null,
  /** Publishes, and says 4/2207051. */
  saysBlocked: false,
  quotaTotal: 50,
  /** How it spells the bytes that have come; null where it does not tell. */
  spelling: 'bytes_transferred',
  /** Fields of containers that this version has not got. */
  badFields: [],
  badMetrics: [],
  fewViewers: false,
  copyrightStuck: false,
  /** Videos are worked on before they are finished, and do not tell their words: nobody can see whether they are. */
  worksEarly: false,
  hidesWords: false,
  /** How many more times it says of a container or a video that it does not exist. */
  hides: 0,
  /** Minutes until it may be asked again, told when it is asked too often. */
  shutOutMinutes: 23,
}
