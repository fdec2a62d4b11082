// English words of the pages for reading beside the lessons: career notes, diagrams, resources, glossary, stages, <Try>.
// Knows no markup. What travels to the browser (`trying`, `filtering`, `deciding`) are constants of their own.

const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

export const reading = {
  nav: {
    career: 'Career',
    careerGroup: 'Career notes',
    reference: 'Reference',
    glossary: 'Glossary',
    resources: 'Resources',
    footer: 'Further pages',
  },
  planned: 'planned',
  lessonsLabel: 'Lessons',
  career: [
    { id: 'career', label: 'Overview' },
    { id: 'career/working-day', label: 'A working day' },
    { id: 'career/stack', label: 'The stack' },
    { id: 'career/architectures', label: 'Two architectures' },
    { id: 'career/pros-and-cons', label: 'Pros and cons' },
    { id: 'career/roles', label: 'Four data roles' },
    { id: 'career/outlook', label: 'Outlook' },
    { id: 'career/ai', label: 'AI and the job' },
    { id: 'career/ways-in-and-out', label: 'Ways in and out' },
    { id: 'career/is-it-for-me', label: 'Is it for me?' },
    { id: 'career/verdict', label: 'Verdict' },
  ],
  opinion: 'Opinion',
  stack: {
    kinds: {
      language: 'Languages',
      database: 'Databases',
      warehouse: 'Warehouses',
      processing: 'Processing',
      streaming: 'Streaming',
      orchestration: 'Orchestration',
      cloud: 'Clouds',
      containers: 'Containers',
    },
    index: 'Systems on this page',
    place: 'In a pipeline',
    here: 'What is real here',
    lessons: 'Lessons',
    next: 'Read next',
  },
  architecture: {
    vendors: { aws: 'AWS', gcp: 'Google Cloud', azure: 'Azure', open: 'Open source' },
    choose: 'Choose a box to read what it does.',
    trouble: 'What goes wrong here',
    products: 'Products',
    lessons: 'Lessons',
    table: 'All boxes in one table',
    box: 'Box',
    checked: (date: string) =>
      `Product lists of ${date}. Vendors rename and merge products often; the boxes stay.`,
    figure: (title: string) => `${title}: the boxes in order`,
  },
  glossary: {
    title: 'Glossary',
    description:
      'The words of data engineering and of this site, each with a short definition and the lesson that puts it to work.',
    letters: 'Terms by first letter',
    lesson: 'Lesson',
  },
  resources: {
    title: 'Resources',
    description:
      'Articles, videos, courses, books and documentation on data engineering in English, Russian and Korean, by level, kind and topic.',
    checked: (date: string) => `found in a stored copy, ${date}`,
    unchecked: 'not checked',
    languages: { en: 'English', ru: 'Russian', ko: 'Korean' },
    levels: { start: 'to start with', working: 'while working', deep: 'in depth' },
    kinds: {
      article: 'article',
      book: 'book',
      course: 'course',
      documentation: 'documentation',
      exercise: 'exercises',
      list: 'list of links',
      paper: 'paper',
      roadmap: 'roadmap',
      video: 'video',
    },
    topics: {
      career: 'Career',
      sql: 'SQL',
      databases: 'Databases',
      modelling: 'Modelling',
      pipelines: 'Pipelines',
      orchestration: 'Orchestration',
      streaming: 'Streaming',
      'big-data': 'Big data',
      cloud: 'Cloud',
      containers: 'Containers',
      quality: 'Data quality',
      mlops: 'MLOps',
      tools: 'Tools',
    },
    filter: 'Filter the list',
    facets: { language: 'Language', level: 'Level', kind: 'Kind', topic: 'Topic' },
    any: 'any',
    clear: 'Show all',
    total: (n: number) => plural(n, 'entry', 'entries'),
  },
  stages: {
    title: (number: number, title: string) => `Stage ${number}: ${title}`,
    after: 'What you can do after it',
    asked: 'What employers ask',
    askedNote: 'Our opinion, not a survey.',
    lessons: 'The lessons',
    questions: 'Interview questions you can answer by running something',
    run: 'Run this',
    roadmap: 'See it on the roadmap',
    description: (title: string) =>
      `What the stage “${title}” is good for: skills, lessons, and interview questions to answer by running something.`,
  },
  selfCheck: {
    yes: 'Yes',
    no: 'No',
    ifYes: 'If yes:',
    ifNo: 'If no:',
    show: 'What my answers mean',
    startLegend: 'Where I stand today',
    startAt: 'Where to begin',
    result: 'Your answers',
    lesson: (who: string, title: string) => `${who}: begin with “${title}”,`,
    because: (reason: string) => `because ${reason}`,
    notYet: 'It is planned and not written yet. Until it is, begin with',
  },
  tryIt: {
    label: 'A query to run',
    run: 'Run',
    edit: 'Edit',
    reset: 'Reset',
    editor: 'SQL, editable',
    setup: 'The tables it runs on',
    result: 'Result',
    keys: 'Ctrl+Enter runs it.',
  },
} as const;

/** What <try-sql> says; it travels to the browser when the reader presses Run, and at build time. */
export const trying = {
  rows: (n: number, more: boolean) => `${plural(n, 'row')}${more ? ' shown, there are more' : ''}`,
  results: (n: number) => `${plural(n, 'result')}, one below the other`,
  noRows: 'No row.',
  changed: (n: number) => `${plural(n, 'row')} changed.`,
  done: 'It ran and returned no rows.',
  blank: 'There is no SQL to run.',
  failed: (message: string) => `SQLite stopped: ${message}.`,
  refused: (message: string) => `It was not run. ${message}`,
  timeout: (seconds: number) =>
    `It was stopped after ${plural(seconds, 'second')}. Look for a recursive query without an end.`,
  broken: 'The database could not be started. Check your connection and press Run again.',
  running: 'Running…',
} as const;

/** What <resource-filter> says. */
export const filtering = {
  shown: (n: number, total: number) => (n === total ? `All ${total} entries.` : `${n} of ${total} entries.`),
} as const;

/** What <fit-check> says about the whole. */
export const deciding = {
  unanswered: (n: number) => `${plural(n, 'statement is', 'statements are')} still open.`,
  good: (yes: number, total: number) =>
    `${yes} of ${total}: the daily work sounds like you. Try it before you believe it.`,
  mixed: (yes: number, total: number) =>
    `${yes} of ${total}: parts of it suit you. Read the reasons below; one lab will tell you more than this list.`,
  poor: (yes: number, total: number) =>
    `${yes} of ${total}: the daily work would probably go against your grain. The pages on the four roles name neighbours that may fit better.`,
} as const;
