import Defuddle from 'defuddle';

const { title, author, published, site, description, content } = new Defuddle(document, {
  url: location.href,
}).parse();
export const answer = { title, author, published, site, description, content };
