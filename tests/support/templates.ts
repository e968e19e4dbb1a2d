/** One page of each kind. */
export const TEMPLATES: readonly string[] = ['/', '/models/', '/models/opt/', '/models/bloomz-mt0/', '/tools/', '/tools/llama.cpp/', '/categories/pre-trained/', '/licenses/', '/licenses/apache-2.0/', '/organizations/', '/organizations/meta/', '/contribute/', '/contribute/model/', '/search/?q=opt', '/compare/', '/accessibility/', '/404.html'];
