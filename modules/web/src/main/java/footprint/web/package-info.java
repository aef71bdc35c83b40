/** The pages. Each place has a package with its backing beans and a folder of the same name in META-INF/resources. */
package footprint.web;
